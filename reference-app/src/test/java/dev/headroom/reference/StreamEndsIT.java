package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamEndsIT {
  private static final AtomicLong SCHEDULES = new AtomicLong(7_000_000);
  private static RunningApp app;
  private final long schedule = SCHEDULES.incrementAndGet();
  private final Map<String, Double> droppedBefore = new HashMap<>();

  @BeforeAll
  static void start(Endpoints stores) {
    app =
        RunningApp.on(
            stores,
            "--waiting.permits-per-schedule=1",
            "--waiting.waiting-life=4s",
            "--waiting.streams.most-per-ticket=2",
            "--waiting.streams.position-interval=5ms",
            "--waiting.streams.life=8s",
            "--waiting.streams.patience=500ms",
            "--waiting.streams.send-buffer=4KB");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @BeforeEach
  void nobody_listens() {
    await().atMost(20, SECONDS).until(() -> gauge(app, "headroom.sse.connections") == 0);
    for (String reason : new String[] {"slow", "broken", "replaced"}) {
      droppedBefore.put(reason, counted(reason));
    }
  }

  @Test
  void an_instance_takes_so_many_streams_and_says_goodbye_to_them(Endpoints stores) {
    EventReader first;
    EventReader second;
    try (RunningApp other =
        RunningApp.on(
            stores,
            "--waiting.permits-per-schedule=1",
            "--waiting.streams.most=2",
            "--protection.streams-per-client=1")) {
      enter(other, 1);
      String waiting = enter(other, 2).text();
      first = EventReader.on(other.http(), waiting);
      Reply again = subscribe(other, waiting);
      assertThat(again.status()).isEqualTo(429);
      assertThat(again.code()).isEqualTo("RATE_LIMITED");
      WaitingToken third = enter(other, 3);
      try (EventReader passing = EventReader.on(other.http(), third.text())) {
        await().atMost(10, SECONDS).until(() -> passing.position() == 2);
      }
      await().atMost(10, SECONDS).until(() -> gauge(other, "headroom.sse.connections") == 1);
      second = EventReader.on(other.http(), third.text());
      Reply refused = subscribe(other, enter(other, 4).text());
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("TOO_MANY_STREAMS");
      assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
      assertThat(gauge(other, "headroom.sse.connections")).isEqualTo(2);
      await().atMost(10, SECONDS).until(() -> first.position() == 1 && second.position() == 2);
    }
    for (EventReader reader : List.of(first, second)) {
      await().atMost(10, SECONDS).until(reader::isComplete);
      EventReader.Event closing = reader.of("closing").get(0);
      assertThat(closing.data().path("reason").asString()).isEqualTo("shutdown");
      assertThat(closing.data().path("retryAfterMillis").asLong()).isBetween(1L, 5000L);
      assertThat(closing.id()).isNotBlank();
      reader.close();
    }
  }

  @Test
  void a_place_lasts_while_its_stream_lives_and_the_stream_has_an_end() {
    enter(app, 1);
    WaitingToken listens = enter(app, 2);
    WaitingToken silent = enter(app, 3);
    try (EventReader reader = EventReader.on(app.http(), listens.text())) {
      await().atMost(30, SECONDS).until(reader::isComplete);
      assertThat(reader.positions()).containsOnly(1L).hasSizeGreaterThan(5);
      assertThat(reader.of("admitted")).isEmpty();
    }
    assertThat(app.bean(WaitingLine.class).standing(listens, Caller.anyone()).isGranted()).isTrue();
    assertThat(app.bean(WaitingLine.class).standing(silent, Caller.anyone()).isGranted()).isFalse();
  }

  @Test
  void the_oldest_of_too_many_streams_of_one_ticket_makes_way() {
    enter(app, 1);
    String key = enter(app, 2).text();
    List<EventReader> readers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      EventReader reader = EventReader.on(app.http(), key);
      readers.add(reader);
      await().atMost(10, SECONDS).until(() -> reader.position() == 1);
    }
    await().atMost(10, SECONDS).until(() -> dropped("replaced") == 1);
    await().atMost(10, SECONDS).until(readers.get(0)::isComplete);
    readers.forEach(EventReader::close);
  }

  @Test
  void who_does_not_read_is_dropped_while_others_are_told() throws IOException {
    enter(app, 1);
    WaitingToken lazyOne = enter(app, 2);
    WaitingToken keen = enter(app, 3);
    try (Socket lazy = new Socket()) {
      lazy.setReceiveBufferSize(2048);
      subscribe(app, lazy, lazyOne.text());
      await().atMost(30, SECONDS).until(() -> dropped("slow") == 1);
      try (EventReader reader = EventReader.on(app.http(), keen.text())) {
        await().atMost(10, SECONDS).until(() -> reader.positions().size() > 20);
        await().atMost(10, SECONDS).until(() -> gauge(app, "headroom.sse.connections") == 1);
      }
      lazy.setSoTimeout(20_000);
      assertThat(rest(lazy)).contains("event: position");
    }
  }

  @Test
  void who_asks_for_the_head_alone_opens_no_stream() throws IOException {
    enter(app, 1);
    try (Socket socket = new Socket()) {
      send(app, socket, "HEAD", enter(app, 2).text(), "Connection: close\r\n");
      assertThat(rest(socket)).startsWith("HTTP/1.1 200").doesNotContain("event:");
    }
    assertThat(gauge(app, "headroom.sse.connections")).isZero();
  }

  @Test
  void who_has_gone_away_is_noticed() throws IOException {
    enter(app, 1);
    try (Socket socket = new Socket()) {
      subscribe(app, socket, enter(app, 2).text());
      await().atMost(10, SECONDS).until(() -> gauge(app, "headroom.sse.connections") == 1);
    }
    await().atMost(10, SECONDS).until(() -> gauge(app, "headroom.sse.connections") == 0);
    assertThat(dropped("broken")).isEqualTo(1);
  }

  private WaitingToken enter(RunningApp app, long user) {
    return app.bean(WaitingLine.class).enter(user, schedule).key();
  }

  private static Reply subscribe(RunningApp app, String key) {
    return app.http().get(Visitor.WAITING + "/subscribe?userKey=" + key);
  }

  private static void subscribe(RunningApp app, Socket socket, String key) throws IOException {
    send(app, socket, "GET", key, "");
  }

  private static void send(RunningApp app, Socket socket, String method, String key, String headers)
      throws IOException {
    int port = URI.create(app.http().base()).getPort();
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket
        .getOutputStream()
        .write(
            ("%s %s/subscribe?userKey=%s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                    .formatted(method, Visitor.WAITING, key, headers))
                .getBytes(StandardCharsets.US_ASCII));
  }

  private static String rest(Socket socket) {
    StringBuilder text = new StringBuilder();
    try {
      for (int next; (next = socket.getInputStream().read()) >= 0; ) {
        text.append((char) next);
      }
    } catch (IOException e) {
      return text + "<reset>";
    }
    return text.toString();
  }

  private static double gauge(RunningApp app, String name) {
    return app.bean(MeterRegistry.class).get(name).gauge().value();
  }

  private double dropped(String reason) {
    return counted(reason) - droppedBefore.getOrDefault(reason, 0.0);
  }

  private static double counted(String reason) {
    return app.bean(MeterRegistry.class)
        .get("headroom.sse.dropped")
        .tag("reason", reason)
        .counter()
        .count();
  }
}
