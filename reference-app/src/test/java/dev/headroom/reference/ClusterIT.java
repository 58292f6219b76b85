package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.reference.shared.ScheduleKeys;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.junit.TestbedExtension;
import dev.headroom.testbed.redis.RedisCluster;
import dev.headroom.testbed.redis.RedisNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two instances on three masters; eight schedules, spread over all of them. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClusterIT {
  private static final long SCHEDULES = 8;
  private static final int PERMITS = 3;
  private static RedisCluster cluster;
  private static RunningApp one;
  private static RunningApp two;

  @BeforeAll
  static void start(Stack stack, Endpoints stores) throws Exception {
    cluster = stack.add(site -> RedisCluster.start(site, "cluster", 3, 0));
    String[] settings = {
      "--waiting.permits-per-schedule=" + PERMITS,
      "--waiting.admission-interval=100ms",
      "--redis.breaker-wait=200ms"
    };
    one = RunningApp.on(stores, cluster, settings);
    // On virtual threads where the JVM has them; one that has none goes on with its own.
    two =
        RunningApp.on(
            stores,
            cluster,
            Stream.concat(Stream.of(settings), Stream.of("--spring.threads.virtual.enabled=true"))
                .toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
    cluster.close();
  }

  @BeforeEach
  void seed() {
    Reply seeded =
        one.management()
            .post(
                "/internal/seed",
                """
                {"users": 200, "concerts": 8, "seatsPerSchedule": 20, "pointsPerUser": 1000,
                 "seatPrice": 100}
                """);
    assertThat(seeded.status()).as(seeded.text()).isEqualTo(200);
  }

  @Test
  void the_whole_journey_works_on_every_schedule_over_both_instances() throws IOException {
    for (long schedule = 1; schedule <= SCHEDULES; schedule++) {
      journey(schedule);
    }
    JsonNode ledger = TestStores.ledger(two);
    assertThat(ledger.path("seats").path("sold").asLong()).isEqualTo(2 * SCHEDULES);
    TestStores.assertBalanced(ledger);
    for (RedisNode node : cluster.nodes()) {
      assertThat(keysOf(node)).as("keys of " + node.name()).isNotEmpty();
    }
  }

  private void journey(long schedule) {
    long firstSeat = (schedule - 1) * 20 + 1;
    long user = schedule * 10;
    Visitor buyer = Visitor.entered(one.http(), user, schedule);
    Visitor same = Visitor.entered(two.http(), user, schedule);
    assertThat(same).isEqualTo(new Visitor(same.http(), user, schedule, buyer.key(), buyer.pass()));
    for (long other = user + 1; other < user + PERMITS; other++) {
      assertThat(Visitor.entered(two.http(), other, schedule).pass()).isNotBlank();
    }
    Visitor waiting = Visitor.entered(two.http(), user + PERMITS, schedule);
    assertThat(waiting.pass()).isEmpty();
    assertThat(waiting.status().json().path("position").asLong()).isEqualTo(1);
    Reply free = two.http().get("/api/v1/schedules/" + schedule + "/seats");
    assertThat(free.json().path("seats").size()).isEqualTo(20);
    Reply hold = buyer.hold("k" + schedule, firstSeat, firstSeat + 1);
    assertThat(hold.status()).as(hold.text()).isEqualTo(201);
    Reply paid = same.pay("p" + schedule, hold.field("holdId"));
    assertThat(paid.status()).as(paid.text()).isEqualTo(201);
    assertThat(same.pay("p" + schedule, hold.field("holdId")).text()).isEqualTo(paid.text());
    Reply seen =
        one.http()
            .get("/api/v1/reservations/" + paid.field("reservationId"), Visitor.TOKEN, same.key());
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    await().atMost(20, SECONDS).until(() -> waiting.status().json().path("admitted").asBoolean());
    assertThat(waiting.leave().status()).isEqualTo(204);
  }

  @Test
  void keys_of_one_schedule_live_on_one_node() throws IOException {
    LongStream.rangeClosed(1, SCHEDULES).forEach(this::journey);
    Set<Long> seen = new HashSet<>();
    for (RedisNode node : cluster.nodes()) {
      for (long schedule = 1; schedule <= SCHEDULES; schedule++) {
        String prefix = ScheduleKeys.prefix(schedule);
        if (keysOf(node).stream().anyMatch(key -> key.startsWith(prefix))) {
          assertThat(cluster.masterOf(prefix)).isSameAs(node);
          assertThat(seen.add(schedule)).as("schedule " + schedule + " lives once").isTrue();
        }
      }
    }
    assertThat(seen).hasSize((int) SCHEDULES);
  }

  @Test
  void listeners_hear_of_place_and_admission_whichever_node_keeps_the_line() {
    List<Visitor> first = new ArrayList<>();
    List<EventReader> readers = new ArrayList<>();
    for (long schedule = 1; schedule <= SCHEDULES; schedule++) {
      for (long user = 1; user <= PERMITS; user++) {
        first.add(Visitor.entered(two.http(), user, schedule));
      }
      Visitor waiting = Visitor.entered(two.http(), PERMITS + 1, schedule);
      readers.add(EventReader.on(one.http(), waiting.key()));
    }
    try {
      await()
          .atMost(30, SECONDS)
          .until(() -> readers.stream().allMatch(reader -> reader.position() == 1));
      first.forEach(Visitor::leave);
      await().atMost(30, SECONDS).until(() -> readers.stream().allMatch(EventReader::isAdmitted));
    } finally {
      readers.forEach(EventReader::close);
    }
  }

  @Test
  void bookings_are_confirmed_whichever_node_keeps_them() {
    for (long schedule = 1; schedule <= SCHEDULES; schedule++) {
      Visitor visitor = Visitor.entered(one.http(), schedule, schedule);
      long seat = (schedule - 1) * 20 + 1;
      Reply requested = visitor.book("b" + schedule, seat, seat + 1);
      assertThat(requested.status()).as(requested.text()).isEqualTo(202);
      visitor.awaitBooking(requested.field("bookingId"), "CONFIRMED");
    }
    TestStores.assertBalanced(TestStores.ledger(two));
  }

  @Test
  void locks_over_several_seats_work_on_every_node(Endpoints stores) {
    try (RunningApp locking =
        RunningApp.on(stores, cluster, "--reservations.lock-strategy=redisson")) {
      for (long schedule = 1; schedule <= SCHEDULES; schedule++) {
        long seat = (schedule - 1) * 20 + 1;
        Visitor visitor = Visitor.entered(locking.http(), schedule, schedule);
        // A lock may be waited for in vain on a busy machine: 503 says to try again.
        Reply hold =
            await()
                .atMost(30, SECONDS)
                .until(
                    () -> visitor.hold("k", seat, seat + 1, seat + 2, seat + 3),
                    reply -> reply.status() != 503);
        assertThat(hold.status()).as(hold.text()).isEqualTo(201);
        Visitor rival = Visitor.entered(locking.http(), 100 + schedule, schedule);
        Reply refused =
            await()
                .atMost(30, SECONDS)
                .until(() -> rival.hold("k", seat + 4, seat), reply -> reply.status() != 503);
        assertThat(refused.code()).isEqualTo("SEAT_TAKEN");
        assertThat(visitor.pay("p", hold.field("holdId")).status()).isEqualTo(201);
      }
      TestStores.assertBalanced(TestStores.ledger(locking));
    }
  }

  @Test
  void resetting_empties_every_node() {
    LongStream.rangeClosed(1, SCHEDULES).forEach(s -> Visitor.entered(one.http(), 1, s));
    assertThat(one.management().post("/internal/reset", "").status()).isEqualTo(204);
    await()
        .atMost(20, SECONDS)
        .until(
            () -> {
              List<String> left = new ArrayList<>();
              for (RedisNode node : cluster.nodes()) {
                left.addAll(keysOf(node));
              }
              return left.stream().noneMatch(key -> key.startsWith("{schedule:"));
            });
  }

  @Test
  void what_the_app_says_of_its_health_includes_the_cluster() {
    Reply health = one.management().get("/actuator/health");
    assertThat(health.status()).as(health.text()).isEqualTo(200);
    assertThat(health.json().path("components").path("redis").path("status").asString())
        .isEqualTo("UP");
  }

  @Test
  void scripts_are_known_by_their_digest_on_every_node() throws IOException {
    LongStream.rangeClosed(1, SCHEDULES).forEach(this::journey);
    for (RedisNode node : cluster.nodes()) {
      node.call("CONFIG", "RESETSTAT");
    }
    LongStream.rangeClosed(1, SCHEDULES).forEach(s -> Visitor.entered(two.http(), 9, s));
    for (RedisNode node : cluster.nodes()) {
      String statistics = node.call("INFO", "commandstats").get(0);
      assertThat(statistics).contains("cmdstat_evalsha").doesNotContain("cmdstat_eval:");
    }
    for (RedisNode node : cluster.nodes()) {
      node.call("SCRIPT", "FLUSH");
    }
    for (long schedule = 1; schedule <= SCHEDULES; schedule++) {
      assertThat(Visitor.enter(two.http(), 10, schedule).status()).isEqualTo(200);
    }
  }

  @Test
  void a_master_that_dies_takes_only_its_own_schedules_along_and_heals() throws Exception {
    RedisNode dead = cluster.masterOf(ScheduleKeys.prefix(1));
    long elsewhere =
        LongStream.rangeClosed(2, SCHEDULES).filter(s -> masterOf(s) != dead).findFirst().orElse(0);
    Visitor before = Visitor.entered(one.http(), 1, 1);
    String sold = before.held(1);
    assertThat(before.pay("p", sold).status()).isEqualTo(201);
    List<Visitor> line =
        LongStream.rangeClosed(21, 21 + PERMITS)
            .mapToObj(user -> Visitor.entered(two.http(), user, elsewhere))
            .toList();
    dead.kill();
    // Enough failures to open a breaker; the schedules of other masters must not notice.
    for (int i = 0; i < 40; i++) {
      Reply refused = Visitor.enter(one.http(), 2, 1);
      assertThat(refused.status()).as(refused.text()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("QUEUE_UNAVAILABLE");
      assertThat(Visitor.enter(one.http(), 2, elsewhere).status()).isEqualTo(200);
    }
    assertThat(line.get(0).leave().status()).isEqualTo(204);
    await()
        .atMost(20, SECONDS)
        .until(() -> line.get(PERMITS).status().json().path("admitted").asBoolean());
    dead.restart();
    cluster.awaitReady();
    await().atMost(30, SECONDS).until(() -> Visitor.enter(one.http(), 3, 1).status() == 200);
    await().atMost(30, SECONDS).until(() -> Visitor.enter(two.http(), 3, 1).status() == 200);
    assertThat(TestStores.settled(before::status).code()).isEqualTo("INVALID_TOKEN");
    Visitor after = Visitor.entered(one.http(), 3, 1);
    assertThat(TestStores.settled(() -> after.hold("k", 1)).code()).isEqualTo("SEAT_TAKEN");
    TestStores.assertBalanced(TestStores.ledger(one));
  }

  private static RedisNode masterOf(long schedule) {
    try {
      return cluster.masterOf(ScheduleKeys.prefix(schedule));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> keysOf(RedisNode node) throws IOException {
    return node.call("KEYS", "*");
  }
}
