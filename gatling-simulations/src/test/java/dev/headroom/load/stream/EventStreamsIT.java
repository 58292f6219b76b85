package dev.headroom.load.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.load.stream.Parting.Why;
import dev.headroom.load.stream.SseServer.Call;
import dev.headroom.load.stream.WaitEnd.Kind;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a server does to its listeners is seen as often as it did it, and nothing else is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class EventStreamsIT {

  @TempDir private Path folder;

  private static final String SUCCESS = "stream.success.percent";

  /** Sends a place each round, then admits. */
  private static void waits(Call call, int... places) {
    call.opens().place(places[0]);
    long round = Stage.ROUND.toMillis();
    for (int i = 1; i < places.length; i++) {
      int place = places[i];
      if (place > 0) {
        call.after(i * round, later -> later.place(place));
      }
    }
    call.after(places.length * round, later -> later.admits().completes());
  }

  private static void admits(Call call) {
    call.opens().admits().completes();
  }

  /** Treats the first call so, and admits all that follow. */
  private static Consumer<Call> first(Consumer<Call> first) {
    return call -> {
      if (call.number() == 0) {
        first.accept(call);
      } else {
        admits(call);
      }
    };
  }

  private static void awaitStreams(Stage stage, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> stage.seen.of(SUCCESS).size() == count);
    assertThat(stage.streams.open()).isZero();
  }

  @Test
  void a_right_stream_is_a_success_and_its_request_is_in_the_raw_log() throws Exception {
    try (SseServer server = new SseServer(call -> waits(call, 5, 4, 3, 3));
        Stage stage = new Stage(server).begins()) {
      WaitEnd end = stage.end();
      assertThat(end.kind()).isEqualTo(Kind.ADMITTED);
      assertThat(end.pass()).isEqualTo("pass");
      awaitStreams(stage, 1);
      assertThat(stage.seen.of(SUCCESS)).containsExactly(100);
      assertThat(stage.seen.broken()).isEmpty();
      assertThat(stage.seen.of("stream.firstEvent.millis")).hasSize(1);
      assertThat(stage.seen.of("stream.gap.millis")).hasSize(4);
      assertThat(stage.seen.of("stream.admissionDelay.millis")).hasSize(1);
      assertThat(stage.logged).containsExactly("subscribe OK 200");
      assertThat(stage.seen.requests).containsExactly("subscribe 200 OK");
      assertThat(server.calls.get(0).request().uri())
          .isEqualTo("/api/v1/waiting/reservation/subscribe?userKey=the+key%2Fwith%2Bsigns");
      assertThat(server.calls.get(0).request().headers().get("Accept"))
          .isEqualTo("text/event-stream");
      assertThat(stage.places).containsExactly(5L, 4L, 3L, 3L);
      assertThat(stage.partings).containsExactly(Why.ADMITTED);
    }
  }

  @Test
  void an_event_that_is_left_out_is_lost() throws Exception {
    try (SseServer server = new SseServer(call -> waits(call, 5, 4, 0, 3, 2));
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 1);
      assertThat(stage.seen.broken()).containsExactly("stream.lost 1");
      assertThat(stage.seen.of(SUCCESS)).containsExactly(0);
    }
  }

  @Test
  void a_number_that_is_left_out_is_lost_and_one_that_comes_again_is_a_duplicate()
      throws Exception {
    Consumer<Call> script =
        call -> {
          call.opens();
          for (String id : List.of("1", "2", "2", "5")) {
            call.event("position", id, "{\"position\":4}");
          }
          call.admits().completes();
        };
    try (SseServer server = new SseServer(script);
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 1);
      assertThat(stage.seen.broken()).containsExactly("stream.duplicated 1", "stream.lost 2");
    }
  }

  @Test
  void an_event_that_is_sent_twice_is_a_duplicate() throws Exception {
    Consumer<Call> repeats =
        call ->
            call.opens()
                .place(9)
                .after(400, later -> later.place(8).place(8))
                .after(1_400, later -> later.place(8).admits().completes());
    try (SseServer server = new SseServer(repeats);
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 1);
      assertThat(stage.seen.broken()).containsExactly("stream.duplicated 1");
    }
  }

  @Test
  void places_in_the_wrong_order_are_out_of_order() throws Exception {
    try (SseServer server = new SseServer(call -> waits(call, 5, 3, 4, 3));
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 1);
      assertThat(stage.seen.broken()).containsExactly("stream.outOfOrder 1");
    }
  }

  @Test
  void an_admission_told_twice_is_a_duplicate_though_its_person_has_gone_on() throws Exception {
    Consumer<Call> script =
        call -> call.opens().place(3).admits().after(300, later -> later.admits().completes());
    try (SseServer server = new SseServer(script);
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 1);
      assertThat(stage.seen.broken()).containsExactly("stream.duplicated 1");
      assertThat(stage.seen.of(SUCCESS)).containsExactly(0);
    }
  }

  @Test
  void a_cut_stream_is_opened_again_from_where_it_was() throws Exception {
    try (SseServer server =
            new SseServer(first(call -> call.opens().place(7).after(100, Call::cuts)));
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 2);
      assertThat(stage.seen.broken()).containsExactly("stream.reconnects 1");
      assertThat(stage.seen.of(SUCCESS)).containsExactly(0, 100);
      assertThat(server.calls).extracting(Call::lastEventId).containsExactly("", "5.ab.7");
      assertThat(stage.logged).containsExactly("subscribe OK 200", "subscribe OK 200");
      assertThat(stage.partings).startsWith(Why.CUT);
    }
  }

  @Test
  void a_stream_that_ends_early_without_a_word_is_no_success() throws Exception {
    try (SseServer server = new SseServer(first(call -> call.opens().place(7).completes()));
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 2);
      assertThat(stage.seen.broken()).containsExactly("stream.reconnects 1");
      assertThat(stage.seen.of(SUCCESS)).containsExactly(0, 100);
    }
  }

  @Test
  void whoever_is_asked_to_come_back_later_does_and_that_is_no_failure() throws Exception {
    Consumer<Call> closes =
        call ->
            call.opens()
                .event("closing", "5.ab.7", "{\"reason\":\"shutdown\",\"retryAfterMillis\":700}")
                .completes();
    try (SseServer server = new SseServer(first(closes));
        Stage stage = new Stage(server).begins()) {
      WaitEnd end = stage.end();
      assertThat(end.kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 2);
      assertThat(stage.seen.broken()).containsExactly("stream.reconnects 1");
      assertThat(stage.seen.of(SUCCESS)).containsExactly(100, 100);
      assertThat(stage.seen.of("stream.gap.millis"))
          .allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(700));
      assertThat(stage.partings).startsWith(Why.CLOSING);
    }
  }

  @Test
  void a_stream_that_shows_no_sign_of_life_is_given_up() throws Exception {
    try (SseServer server = new SseServer(first(call -> call.opens().place(7)));
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 2);
      assertThat(stage.seen.of("stream.reconnects")).containsExactly(1);
      assertThat(stage.seen.of(SUCCESS)).containsExactly(0, 100);
    }
  }

  @Test
  void heartbeats_are_signs_of_life_and_no_events() throws Exception {
    Consumer<Call> beats =
        call -> {
          call.opens().place(7);
          for (int i = 1; i < 10; i++) {
            call.after(300 * i, later -> later.sends(":\n\n"));
          }
          call.after(3_000, later -> later.admits().completes());
        };
    try (SseServer server = new SseServer(beats);
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 1);
      assertThat(server.calls).hasSize(1);
      assertThat(stage.seen.of("stream.gap.millis")).hasSize(1);
      assertThat(stage.seen.of("stream.reconnects")).isEmpty();
    }
  }

  @Test
  void a_refusal_that_the_scenario_accepts_has_a_name_of_its_own_and_is_tried_again()
      throws Exception {
    try (SseServer server = new SseServer(first(call -> call.refuses(503, "Retry-After: 1")));
        Stage stage = new Stage(server, 503).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 1);
      assertThat(stage.logged).containsExactly("subscribe OK 503", "subscribe OK 200");
      assertThat(stage.seen.requests).containsExactly("subscribe 503 REFUSED", "subscribe 200 OK");
      assertThat(stage.seen.broken()).containsExactly("stream.reconnects 1");
      assertThat(stage.seen.of("stream.firstEvent.millis")).hasSize(1);
    }
  }

  @Test
  void a_refusal_that_it_does_not_accept_is_a_failure() throws Exception {
    try (SseServer server = new SseServer(first(call -> call.refuses(503, "Server: test")));
        Stage stage = new Stage(server, 429).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 2);
      assertThat(stage.logged).containsExactly("subscribe KO 503 found 503", "subscribe OK 200");
      assertThat(stage.seen.of(SUCCESS)).containsExactly(0, 100);
    }
  }

  @Test
  void a_void_ticket_ends_the_waiting() throws Exception {
    try (SseServer server = new SseServer(call -> call.refuses(410, "Server: test"));
        Stage stage = new Stage(server).begins()) {
      WaitEnd end = stage.end();
      assertThat(end.kind()).isEqualTo(Kind.GONE);
      assertThat(end.status()).isEqualTo(410);
      assertThat(server.calls).hasSize(1);
      assertThat(stage.partings).containsExactly(Why.REFUSED);
    }
  }

  @Test
  void an_answer_that_never_comes_fails_in_time() throws Exception {
    try (SseServer server = new SseServer(first(call -> {}));
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      assertThat(stage.logged)
          .containsExactly("subscribe KO  no answer within 1000 ms", "subscribe OK 200");
      assertThat(stage.seen.of("stream.reconnects")).containsExactly(1);
    }
  }

  @Test
  void an_answer_that_is_no_stream_fails() throws Exception {
    try (SseServer server =
            new SseServer(
                first(
                    call -> call.sends("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>")));
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      assertThat(stage.logged).first().asString().contains("no event stream but 'text/html'");
      assertThat(stage.partings).startsWith(Why.REFUSED);
    }
  }

  @Test
  void where_nobody_listens_it_is_tried_elsewhere() throws Exception {
    try (SseServer server = new SseServer(EventStreamsIT::admits);
        Stage stage =
            new Stage(List.of(aPortWithoutServer(), server.url()), Duration.ofMinutes(1))) {
      assertThat(stage.begins().end().kind()).isEqualTo(Kind.ADMITTED);
      assertThat(stage.logged).hasSize(2);
      assertThat(stage.logged.get(0)).startsWith("subscribe KO").contains("refused");
    }
  }

  private static String aPortWithoutServer() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      return "http://127.0.0.1:" + taken.getLocalPort();
    }
  }

  @Test
  void chunks_are_read_as_well() throws Exception {
    Consumer<Call> chunked =
        call ->
            call.sends(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type:"
                    + " text/event-stream\r\n\r\n"
                    + "10\r\nevent: admitted\n\r\n1c\r\ndata: {\"admittedToken\":\"t\"}\n\r\n"
                    + "1\r\n\n\r\n0\r\n\r\n");
    try (SseServer server = new SseServer(chunked);
        Stage stage = new Stage(server).begins()) {
      assertThat(stage.end().pass()).isEqualTo("t");
      awaitStreams(stage, 1);
      assertThat(stage.seen.of(SUCCESS)).containsExactly(100);
    }
  }

  @Test
  void a_secured_server_is_heard_as_well() throws Exception {
    try (SseServer server = new SseServer(EventStreamsIT::admits, certificate());
        Stage stage = new Stage(server).begins()) {
      assertThat(server.url()).startsWith("https:");
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      // On a busy machine the first handshake may outlast the stage's patience of a second.
      await().atMost(Duration.ofSeconds(20)).until(() -> stage.seen.of(SUCCESS).contains(100));
      assertThat(stage.logged).contains("subscribe OK 200");
    }
  }

  private SslContext certificate() throws Exception {
    Path store = folder.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "secret",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(store.toFile(), "secret".toCharArray()), "secret".toCharArray());
    return SslContextBuilder.forServer(keys).sslProvider(SslProvider.JDK).build();
  }

  @Test
  void whoever_has_something_else_in_mind_closes_the_stream() throws Exception {
    try (SseServer server = new SseServer(call -> call.opens().place(7));
        Stage stage = new Stage(server)) {
      stage.whimMillis = System.currentTimeMillis() + 500;
      stage.begins();
      assertThat(stage.end().kind()).isEqualTo(Kind.WHIM);
      assertThat(stage.seen.of(SUCCESS)).containsExactly(100);
      await().until(() -> !server.calls.get(0).channel().isActive());
      assertThat(stage.streams.open()).isZero();
      assertThat(stage.partings).containsExactly(Why.WHIM);
    }
  }

  @Test
  void whoever_comes_back_goes_on_from_the_last_event() throws Exception {
    try (SseServer server = new SseServer(first(call -> call.opens().place(7)));
        Stage stage = new Stage(server)) {
      stage.whimMillis = System.currentTimeMillis() + 500;
      stage.begins();
      assertThat(stage.end().kind()).isEqualTo(Kind.WHIM);
      stage.whimMillis = Long.MAX_VALUE;
      stage.again();
      assertThat(stage.end().kind()).isEqualTo(Kind.ADMITTED);
      awaitStreams(stage, 2);
      assertThat(server.calls.get(1).lastEventId()).isEqualTo("5.ab.7");
      assertThat(stage.seen.broken()).isEmpty();
      assertThat(stage.seen.of("stream.gap.millis")).isEmpty();
      assertThat(stage.seen.of(SUCCESS)).containsExactly(100, 100);
    }
  }

  @Test
  void one_too_many_goes_and_one_only() throws Exception {
    try (SseServer server = new SseServer(call -> call.opens().place(7));
        Stage stage = new Stage(server).begins().begins().begins()) {
      await().until(() -> stage.streams.open() == 3);
      assertThat(stage.ended()).isFalse();
      stage.surplus.set(true);
      assertThat(stage.end().kind()).isEqualTo(Kind.DISMISSED);
      await().until(() -> stage.streams.open() == 2);
      assertThat(stage.partings).contains(Why.LEFT);
    }
  }

  @Test
  void when_the_load_ends_so_do_the_streams() throws Exception {
    try (SseServer server = new SseServer(call -> call.opens().place(7));
        Stage stage = new Stage(List.of(server.url()), Duration.ofSeconds(1))) {
      stage.begins().begins();
      assertThat(stage.end().kind()).isEqualTo(Kind.OVER);
      assertThat(stage.end().kind()).isEqualTo(Kind.OVER);
      assertThat(stage.streams.open()).isZero();
      assertThat(stage.seen.of(SUCCESS)).containsExactly(100, 100);
      assertThat(stage.partings).containsExactly(Why.END, Why.END);
    }
  }
}
