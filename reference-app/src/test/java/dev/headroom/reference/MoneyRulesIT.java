package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The rules of money under random charges, payments, repetitions and overdrafts, many at a time
 * over two instances. A seed makes the same calls again, though not in the same order.
 */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoneyRulesIT {
  private static final int USERS = 6;
  private static final int CALLS = 120;
  private static final int KEYS_A_USER = 8;
  private static RunningApp one;
  private static RunningApp two;

  @BeforeAll
  static void start(Endpoints stores) {
    one = RunningApp.on(stores, TestStores.patiently());
    two = RunningApp.on(stores, TestStores.patiently());
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
  }

  /** A call made, with whatever tells which other calls have to get the same answer. */
  private record Made(String key, Reply reply) {
    boolean granted() {
      return reply.status() < 300;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void whatever_happens_the_ledger_balances_and_each_key_counts_once(long seed) {
    assertThat(
            one.management()
                .post(
                    "/internal/seed",
                    "{\"users\": 6, \"concerts\": 1, \"seatsPerSchedule\": 60,"
                        + " \"pointsPerUser\": 300, \"seatPrice\": 100}")
                .status())
        .isEqualTo(200);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Made> made = inParallel(IntStream.range(0, CALLS).mapToObj(i -> callOf(random)).toList());

    assertThat(made).allMatch(call -> call.reply().status() < 500);
    Map<String, List<Made>> granted =
        made.stream().filter(Made::granted).collect(Collectors.groupingBy(Made::key));
    assertThat(granted).isNotEmpty();
    granted.forEach(
        (key, calls) ->
            assertThat(calls.stream().map(call -> call.reply().text()).distinct())
                .as("answers under the key %s", key)
                .hasSize(1));
    JsonNode ledger = TestStores.ledger(one);
    TestStores.assertBalanced(ledger);
    assertThat(ledger.path("payments").path("count").asLong())
        .isEqualTo(granted.keySet().stream().filter(key -> key.startsWith("pay")).count());
    assertThat(count("SELECT COUNT(*) FROM point_entries WHERE reference LIKE 'charge:%'"))
        .isEqualTo(granted.keySet().stream().filter(key -> key.startsWith("charge")).count());
    assertThat(count("SELECT COUNT(*) FROM point_balances WHERE balance < 0")).isZero();
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM point_balances b WHERE balance <>
                  (SELECT SUM(IF(kind = 'GRANTED', amount, -amount)) FROM point_entries e
                   WHERE e.user_id = b.user_id)
                """))
        .as("balances that their entries don't explain")
        .isZero();
  }

  private static Callable<Made> callOf(RandomGenerator random) {
    long user = 1 + random.nextInt(USERS);
    Http http = (random.nextBoolean() ? one : two).http();
    int key = random.nextInt(KEYS_A_USER);
    long seat = 1 + random.nextInt(60);
    int seats = 1 + random.nextInt(3);
    boolean anotherBody = random.nextInt(10) == 0;
    return random.nextInt(3) == 0
        ? () -> charge(http, user, key, anotherBody)
        : () -> pay(http, user, key, seat, seats, anotherBody);
  }

  private static Made charge(Http http, long user, int key, boolean anotherAmount) {
    String name = "charge-" + user + "-" + key;
    long amount = 10 * key + (anotherAmount ? 7 : 5);
    Reply reply =
        http.patch(
            "/api/v1/users/" + user + "/points/charge",
            "{\"amount\": " + amount + "}",
            Visitor.IDEMPOTENCY,
            name);
    return new Made(name, reply);
  }

  /** Holds, pays, and pays once more; the hold's key makes most repetitions ask for the same. */
  private static Made pay(
      Http http, long user, int key, long seat, int seats, boolean anotherHold) {
    String name = "pay-" + user + "-" + key;
    Visitor visitor = Visitor.entered(http, user, 1);
    long[] wanted =
        IntStream.range(0, seats).mapToLong(i -> (seat + i * 7L) % 60 + 1).distinct().toArray();
    Reply hold = visitor.hold("hold-" + key + (anotherHold ? "-other" + seat : ""), wanted);
    if (hold.status() != 201) {
      return new Made(name, hold);
    }
    Reply first = visitor.pay(name, hold.field("holdId"));
    Reply again = visitor.pay(name, hold.field("holdId"));
    if (first.status() == 201) {
      assertThat(again.text()).isEqualTo(first.text());
    }
    // A charge in between may have made the difference.
    return new Made(name, again.status() == 201 ? again : first);
  }

  private static List<Made> inParallel(List<Callable<Made>> calls) {
    ExecutorService threads = Executors.newFixedThreadPool(12);
    try {
      List<Made> made = new ArrayList<>();
      for (Future<Made> call : threads.invokeAll(calls)) {
        made.add(call.get());
      }
      return made;
    } catch (Exception e) {
      throw new AssertionError("a call did not end", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long count(String sql) {
    return one.bean(JdbcClient.class).sql(sql).query(Long.class).single();
  }
}
