package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.ScheduleKeys;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.reference.waiting.domain.Ticket;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/**
 * Two instances that share a line. Its schedule is in no catalogue, so that nobody is admitted
 * unless the test says so.
 */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamsIT {
  private static final String[] BRISK = {
    "--waiting.permits-per-schedule=2",
    "--waiting.admission-batch=2",
    "--waiting.admission-interval=100ms",
    "--waiting.streams.position-interval=100ms",
    "--waiting.streams.heartbeat-interval=300ms",
    "--waiting.streams.sync-interval=500ms"
  };
  private static final AtomicLong SCHEDULES = new AtomicLong(9_000_000);
  private static RunningApp one;
  private static RunningApp two;
  private long schedule;

  @BeforeAll
  static void start(Endpoints stores) {
    one = RunningApp.on(stores, BRISK);
    two = RunningApp.on(stores, BRISK);
  }

  @AfterAll
  static void stop() {
    Stream.of(one, two).parallel().forEach(RunningApp::close);
  }

  @BeforeEach
  void another_schedule() {
    schedule = SCHEDULES.incrementAndGet();
  }

  @Test
  void who_waits_is_told_the_place_and_then_the_admission_once_and_the_stream_ends() {
    List<WaitingToken> admitted = entered(1, 2);
    String key = entered(3, 3).get(0).text();
    try (EventReader reader = EventReader.on(one.http(), key)) {
      assertThat(reader.response().headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
      await().atMost(10, SECONDS).until(() -> reader.positions().size() > 2);
      EventReader.Event told = reader.events().get(0);
      assertThat(told.type()).isEqualTo("position");
      assertThat(told.data().path("position").asLong()).isEqualTo(1);
      assertThat(told.data().path("waitingCount").asLong()).isEqualTo(1);
      assertThat(told.data().path("estimatedWaitSeconds").asLong()).isPositive();
      line(two).leave(admitted.get(0), Caller.anyone());
      line(two).admit(schedule);
      await().atMost(10, SECONDS).until(reader::isAdmitted);
      assertThat(reader.events()).allSatisfy(event -> assertThat(event.id()).isNotBlank());
      EventReader.Event last = reader.events().get(reader.events().size() - 1);
      assertThat(last.type()).isEqualTo("admitted");
      assertThat(last.data().path("expiresAt").asString()).endsWith("Z");
      assertThat(holder(last.data().path("admittedToken").asString())).isEqualTo(3);
    }
  }

  @Test
  void who_is_admitted_already_is_told_at_once_on_any_instance() {
    List<WaitingToken> admitted = entered(1, 2);
    String key = entered(3, 3).get(0).text();
    String lastId;
    try (EventReader reader = EventReader.on(one.http(), key)) {
      await().atMost(10, SECONDS).until(() -> !reader.events().isEmpty());
      lastId = reader.events().get(0).id();
    }
    line(one).leave(admitted.get(1), Caller.anyone());
    line(one).admit(schedule);
    try (EventReader reader = EventReader.on(two.http(), key, "Last-Event-ID", lastId)) {
      await().atMost(10, SECONDS).until(reader::isAdmitted);
      assertThat(reader.events()).hasSize(1);
    }
  }

  @Test
  void news_that_got_lost_are_found_out() {
    List<WaitingToken> admitted = entered(1, 2);
    String third = entered(3, 3).get(0).text();
    String fourth = entered(4, 4).get(0).text();
    try (EventReader first = EventReader.on(one.http(), third);
        EventReader second = EventReader.on(two.http(), fourth)) {
      await().atMost(10, SECONDS).until(() -> first.position() == 1 && second.position() == 2);
      line(one).leave(admitted.get(0), Caller.anyone());
      admitUnheard();
      await().atMost(10, SECONDS).until(first::isAdmitted);
      await().atMost(10, SECONDS).until(() -> second.position() == 1);
    }
  }

  @Test
  void places_given_up_and_expired_move_the_others_on_and_end_their_own_streams() {
    entered(1, 2);
    List<WaitingToken> waiting = entered(3, 7);
    try (EventReader leaver = EventReader.on(one.http(), waiting.get(1).text());
        EventReader sleeper = EventReader.on(two.http(), waiting.get(2).text());
        EventReader last = EventReader.on(two.http(), waiting.get(4).text())) {
      await().atMost(10, SECONDS).until(() -> last.position() == 5);
      line(two).leave(waiting.get(1), Caller.anyone());
      expire("patience", waiting.get(2));
      line(one).admit(schedule);
      await().atMost(10, SECONDS).until(() -> last.position() == 3);
      await().atMost(10, SECONDS).until(() -> leaver.isComplete() && sleeper.isComplete());
      assertThat(leaver.of("admitted")).isEmpty();
      assertThat(sleeper.of("admitted")).isEmpty();
      assertThat(last.positions()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }
  }

  @Test
  void more_leave_at_once_than_news_can_name() {
    entered(1, 2);
    List<WaitingToken> waiting = entered(3, 603);
    try (EventReader last = EventReader.on(one.http(), waiting.get(600).text())) {
      await().atMost(10, SECONDS).until(() -> last.position() == 601);
      waiting.subList(0, 599).forEach(token -> line(one).leave(token, Caller.anyone()));
      line(two).admit(schedule);
      await().atMost(10, SECONDS).until(() -> last.position() == 2);
    }
  }

  @Test
  void a_heartbeat_comes_though_nothing_else_does() {
    entered(1, 2);
    String key = entered(3, 3).get(0).text();
    try (EventReader reader = EventReader.on(one.http(), key)) {
      await().atMost(10, SECONDS).until(() -> reader.heartbeats() > 1);
    }
  }

  @Test
  void after_redis_lost_its_data_the_lost_are_sent_away_and_the_new_are_served() {
    List<WaitingToken> admitted = entered(1, 2);
    String oldPass =
        line(one)
            .standing(admitted.get(0), Caller.anyone())
            .map(ticket -> ticket.pass().orElseThrow().text())
            .fold(text -> text, refusal -> "");
    List<WaitingToken> waiting = entered(3, 4);
    try (EventReader lost = EventReader.on(one.http(), waiting.get(1).text())) {
      await().atMost(10, SECONDS).until(() -> lost.position() == 2);
      one.bean(RedissonClient.class).getKeys().flushdb();
      List<WaitingToken> anew = entered(11, 14);
      line(two).admit(schedule);
      await().atMost(10, SECONDS).until(lost::isComplete);
      assertThat(lost.of("admitted")).isEmpty();
      try (EventReader reader = EventReader.on(one.http(), anew.get(3).text())) {
        await().atMost(10, SECONDS).until(() -> reader.position() == 2);
        assertThat(line(one).admit(schedule).permitsOut()).isEqualTo(2);
        line(one).leave(anew.get(0), Caller.anyone());
        line(one).leave(anew.get(1), Caller.anyone());
        line(one).admit(schedule);
        await().atMost(10, SECONDS).until(reader::isAdmitted);
      }
      for (String old : new String[] {oldPass, admitted.get(0).text(), waiting.get(0).text()}) {
        Reply status = one.http().get(Visitor.WAITING + "/status", Visitor.TOKEN, old);
        assertThat(status.status()).isEqualTo(401);
        assertThat(status.code()).isEqualTo("INVALID_TOKEN");
      }
    }
  }

  @Test
  void a_lost_state_alone_is_rebuilt_around_line_and_permits() {
    entered(1, 2);
    List<WaitingToken> waiting = entered(3, 6);
    line(one).leave(waiting.get(1), Caller.anyone());
    one.bean(RedissonClient.class).getKeys().delete(ScheduleKeys.prefix(schedule) + "state");
    WaitingToken newcomer = entered(7, 7).get(0);
    assertThat(newcomer.number()).isEqualTo(7);
    try (EventReader reader = EventReader.on(two.http(), newcomer.text())) {
      line(one).admit(schedule);
      await().atMost(10, SECONDS).until(() -> reader.positions().size() > 3);
      assertThat(reader.positions()).containsOnly(4L);
    }
  }

  @Test
  void a_permit_comes_back_once_however_many_instances_look() {
    List<WaitingToken> admitted = entered(1, 2);
    entered(3, 8);
    line(one).leave(admitted.get(0), Caller.anyone());
    expire("permits", admitted.get(1));
    long let = 0;
    for (RunningApp app : List.of(one, two, one, two)) {
      WaitingLine.Admission admission = line(app).admit(schedule);
      assertThat(admission.permitsOut()).isEqualTo(2);
      let += admission.waits().size();
    }
    assertThat(let).isEqualTo(2);
  }

  @Test
  void who_may_not_listen_gets_a_problem_and_no_stream() {
    WaitingToken left = entered(1, 1).get(0);
    Ticket ticket = line(one).enter(2, schedule);
    line(one).leave(left, Caller.anyone());
    String forged = left.text().substring(0, left.text().length() - 22) + "A".repeat(22);
    assertRefused("", 401, "INVALID_TOKEN");
    assertRefused(forged, 401, "INVALID_TOKEN");
    assertRefused(ticket.pass().orElseThrow().text(), 401, "INVALID_TOKEN");
    assertRefused(left.text(), 410, "TICKET_EXPIRED");
  }

  private static void assertRefused(String key, int status, String code) {
    Reply reply =
        one.http()
            .get(Visitor.WAITING + "/subscribe?userKey=" + key, "Accept", "text/event-stream");
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.response().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
  }

  private List<WaitingToken> entered(long firstUser, long lastUser) {
    return LongStream.rangeClosed(firstUser, lastUser)
        .mapToObj(user -> line(user % 2 == 0 ? one : two).enter(user, schedule).key())
        .toList();
  }

  /** As an admission whose news reach nobody. */
  private void admitUnheard() {
    String prefix = ScheduleKeys.prefix(schedule);
    one.bean(RedisScripts.class)
        .run(
            Script.named("admit", "clock", "line"),
            Stream.of("permits", "line", "patience", "state", "gone", "news")
                .map(prefix::concat)
                .toList(),
            prefix,
            2,
            2,
            60_000,
            600_000,
            schedule,
            "nobody.listens");
  }

  private void expire(String lives, WaitingToken token) {
    one.bean(RedissonClient.class)
        .getScoredSortedSet(ScheduleKeys.prefix(schedule) + lives, StringCodec.INSTANCE)
        .add(1, String.valueOf(token.number()));
  }

  private static WaitingLine line(RunningApp app) {
    return app.bean(WaitingLine.class);
  }

  private static long holder(String token) {
    return line(one)
        .holderOf(WaitingToken.parse(token).orElseThrow(), Caller.anyone())
        .orElseThrow();
  }
}
