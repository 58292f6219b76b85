package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.junit.TestbedExtension;
import dev.headroom.testbed.redis.RedisNode;
import dev.headroom.testbed.redis.RedisSentinels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The master dies while people book over two instances; Sentinels name another. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailoverIT {
  private static final int PERMITS = 5;
  private static RedisSentinels redis;
  private static RunningApp one;
  private static RunningApp two;

  @BeforeAll
  static void start(Stack stack, Endpoints stores) throws Exception {
    redis = stack.add(site -> RedisSentinels.start(site, "failover", 1, 3));
    String[] settings = {
      "--waiting.permits-per-schedule=" + PERMITS,
      "--waiting.admission-interval=100ms",
      "--waiting.admitted-life=4s",
      "--reservations.hold-life=3s",
      "--redis.breaker-wait=200ms"
    };
    one = RunningApp.on(stores, redis, settings);
    two = RunningApp.on(stores, redis, settings);
    seed();
  }

  private static void seed() {
    String data =
        """
        {"users": 200, "concerts": 2, "seatsPerSchedule": 1000, "pointsPerUser": 100000,
         "seatPrice": 100}
        """;
    Reply seeded = TestStores.settled(() -> one.management().post("/internal/seed", data));
    assertThat(seeded.status()).as(seeded.text()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
    redis.close();
  }

  @Test
  void booking_goes_on_after_the_master_died_and_every_rule_still_holds() throws Exception {
    List<Visitor> early =
        LongStream.rangeClosed(101, 110)
            .mapToObj(user -> Visitor.entered(one.http(), user, 2))
            .toList();
    Buyers buyers = new Buyers(List.of(one.http(), two.http()), 8, 1000);
    RedisNode dead;
    try (buyers) {
      await().atMost(30, SECONDS).until(() -> buyers.paid() >= 20);
      dead = redis.master();
      dead.kill();
      redis.awaitReady();
      long before = buyers.paid();
      await().atMost(60, SECONDS).until(() -> permitsAreKept() && buyers.paid() >= before + 20);
    }
    assertThat(redis.master()).isNotSameAs(dead);
    assertThat(buyers.strange()).as("answers that no one should get").isEmpty();
    JsonNode ledger = TestStores.ledger(one);
    assertThat(ledger.path("payments").path("count").asLong())
        .isBetween(buyers.paid(), buyers.paid() + buyers.perhapsPaid());
    TestStores.assertBalanced(ledger);
    nobodyHoldsTwoPermits(early);
    theLineAdmitsInOrder();
  }

  private static boolean permitsAreKept() {
    Reply reply = two.management().get("/internal/ledger");
    if (reply.status() == 200) {
      assertThat(reply.json().path("permits"))
          .allSatisfy(out -> assertThat(out.path("out").asLong()).isLessThanOrEqualTo(PERMITS));
    }
    return true;
  }

  private static void nobodyHoldsTwoPermits(List<Visitor> early) {
    List<Visitor> tickets = new ArrayList<>(early);
    early.forEach(visitor -> tickets.add(Visitor.entered(two.http(), visitor.userId(), 2)));
    Map<Long, List<Visitor>> admitted =
        tickets.stream()
            .distinct()
            .filter(visitor -> TestStores.settled(visitor::status).status() == 200)
            .collect(Collectors.groupingBy(Visitor::userId));
    admitted.forEach(
        (user, valid) ->
            assertThat(valid.stream().map(Visitor::key).distinct())
                .as("tickets that user " + user + " can use")
                .hasSize(1));
  }

  private static void theLineAdmitsInOrder() {
    seed();
    List<Visitor> line =
        LongStream.rangeClosed(1, 4L * PERMITS)
            .mapToObj(user -> Visitor.entered((user % 2 == 0 ? one : two).http(), user, 1))
            .toList();
    assertThat(line).filteredOn(visitor -> !visitor.pass().isEmpty()).hasSize(PERMITS);
    await()
        .atMost(40, SECONDS)
        .until(
            () -> {
              assertThat(permitsAreKept()).isTrue();
              return inOrder(line) == line.size();
            });
  }

  /** How many have been admitted; asked from the last, so who is behind was asked earlier. */
  private static int inOrder(List<Visitor> line) {
    int admitted = 0;
    for (int i = line.size() - 1; i >= 0; i--) {
      Reply status = TestStores.settled(line.get(i)::status);
      boolean was = status.status() == 410 || status.json().path("admitted").asBoolean();
      assertThat(was || admitted == 0).as("somebody behind %d was admitted first", i).isTrue();
      admitted += was ? 1 : 0;
    }
    return admitted;
  }
}
