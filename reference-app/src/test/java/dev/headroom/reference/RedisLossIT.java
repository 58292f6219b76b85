package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.junit.TestbedExtension;
import dev.headroom.testbed.redis.RedisNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Redis forgets everything or freezes while two instances use it. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedisLossIT {
  private static final long PERMITS = 5;
  private static RedisNode redis;
  private static RunningApp one;
  private static RunningApp two;

  /** Ways to lose everything. */
  enum Loss {
    FLUSH {
      @Override
      void happen() throws Exception {
        redis.call("FLUSHALL");
      }
    },
    RESTART {
      @Override
      void happen() throws Exception {
        redis.restart();
      }
    };

    abstract void happen() throws Exception;
  }

  @BeforeAll
  static void start(Stack stack, Endpoints stores) throws Exception {
    redis = stack.add(site -> RedisNode.start(site, "forgetful"));
    String[] settings = {
      "--waiting.permits-per-schedule=" + PERMITS,
      "--waiting.admission-interval=100ms",
      "--redis.breaker-wait=200ms"
    };
    one = RunningApp.on(stores, redis, settings);
    two = RunningApp.on(stores, redis, settings);
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
    redis.close();
  }

  @BeforeEach
  void seed() {
    awaitEntryToBothInstances();
    TestStores.seed(one);
  }

  @ParameterizedTest
  @EnumSource
  void old_passes_are_refused_and_everybody_enters_anew(Loss loss) throws Exception {
    List<Visitor> before = enterAll();
    loss.happen();
    awaitEntryToBothInstances();
    for (Visitor visitor : before) {
      assertThat(visitor.status().code()).isEqualTo("INVALID_TOKEN");
      if (!visitor.pass().isEmpty()) {
        assertThat(visitor.hold("after", 7).code()).isEqualTo("INVALID_TOKEN");
      }
    }
    List<Visitor> after = enterAll();
    assertThat(permitsOut(1)).isLessThanOrEqualTo(PERMITS);
    assertThat(after).filteredOn(visitor -> !visitor.pass().isEmpty()).hasSize((int) PERMITS);
    assertThat(after).extracting(Visitor::key).doesNotHaveDuplicates();
    after.stream().limit(PERMITS).forEach(visitor -> assertThat(left(visitor)).isTrue());
    for (Visitor visitor : after.subList((int) PERMITS, after.size())) {
      await().atMost(20, SECONDS).until(() -> visitor.status().json().path("admitted").asBoolean());
      assertThat(permitsOut(1)).isLessThanOrEqualTo(PERMITS);
      assertThat(left(visitor)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_sold_stays_sold_and_lost_holds_take_no_money(Loss loss) throws Exception {
    Visitor buyer = Visitor.entered(one.http(), 1, 1);
    String sold = buyer.held(1);
    Reply paid = buyer.pay("p", sold);
    assertThat(paid.status()).isEqualTo(201);
    Visitor holder = Visitor.entered(two.http(), 2, 1);
    String lost = holder.held(2, 3);
    loss.happen();
    awaitEntryToBothInstances();

    Visitor rival = Visitor.entered(two.http(), 3, 1);
    Reply taken = rival.hold("k", 1, 2);
    assertThat(taken.code()).as(taken.text()).isEqualTo("SEAT_TAKEN");
    assertThat(taken.json().path("seatIds").toString()).isEqualTo("[1]");
    assertThat(rival.pay("p", rival.held(2)).status()).isEqualTo(201);

    assertThat(holder.pay("p", lost).code()).isEqualTo("INVALID_TOKEN");
    Visitor again = Visitor.entered(one.http(), 2, 1);
    Reply refused = again.pay("p", lost);
    assertThat(refused.status()).as(refused.text()).isIn(404, 410);
    Reply repeated = Visitor.entered(one.http(), 1, 1).pay("p", sold);
    assertThat(repeated.status()).as(repeated.text()).isEqualTo(201);
    assertThat(repeated.text()).isEqualTo(paid.text());

    JsonNode ledger = TestStores.ledger(one);
    assertThat(ledger.path("payments").path("count").asLong()).isEqualTo(2);
    TestStores.assertBalanced(ledger);
  }

  @Test
  void a_full_redis_takes_nobody_in_and_keeps_nobody_from_paying() throws Exception {
    Visitor holder = Visitor.entered(one.http(), 1, 1);
    String held = holder.held(1);
    redis.call("CONFIG", "SET", "maxmemory", "1");
    try {
      for (int user = 10; user < 70; user++) {
        Reply refused = Visitor.enter(one.http(), user, 1);
        assertThat(refused.status()).as(refused.text()).isEqualTo(503);
        assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
      }
      Reply paid = holder.pay("p", held);
      assertThat(paid.status()).as(paid.text()).isEqualTo(201);
    } finally {
      redis.call("CONFIG", "SET", "maxmemory", "0");
    }
    assertThat(Visitor.entered(two.http(), 2, 1).hold("k", 1).code()).isEqualTo("SEAT_TAKEN");
    assertThat(permitsOut(1)).isEqualTo(1);
    TestStores.assertBalanced(TestStores.ledger(one));
  }

  @Test
  void a_seat_in_the_middle_of_its_payment_is_sold_once_and_the_second_buyer_is_not_charged()
      throws Exception {
    Visitor first = Visitor.entered(one.http(), 1, 1);
    String hold = first.held(1);
    CompletableFuture<Reply> firstPays;
    Visitor second;
    CompletableFuture<Reply> secondPays;
    try (Connection rows = one.bean(DataSource.class).getConnection()) {
      rows.setAutoCommit(false);
      lockBalance(rows, 1);
      firstPays = first.payLater("p", hold);
      await().atMost(20, SECONDS).until(() -> someoneWaitsForABalance());
      redis.call("FLUSHALL");
      second = Visitor.entered(two.http(), 2, 1);
      String again = second.held(1);
      assertThat(again).as("Redis can't know yet of a sale that is not committed").isNotEmpty();
      secondPays = second.payLater("p", again);
      rows.rollback();
    }
    assertThat(firstPays.join().status()).as(firstPays.join().text()).isEqualTo(201);
    assertThat(secondPays.join().status()).as(secondPays.join().text()).isIn(409, 410);
    assertThat(second.hold("after", 1).code()).isEqualTo("SEAT_TAKEN");
    assertThat(balanceOf(2)).isEqualTo(1000);
    JsonNode ledger = TestStores.ledger(one);
    assertThat(ledger.path("payments").path("count").asLong()).isEqualTo(1);
    TestStores.assertBalanced(ledger);
  }

  @Test
  void while_redis_is_frozen_nobody_hangs_and_then_all_goes_on() throws Exception {
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    redis.freeze();
    try {
      Instant begun = Instant.now();
      List<CompletableFuture<Reply>> replies =
          IntStream.range(0, 60).mapToObj(i -> visitor.holdLater("k" + i, 1)).toList();
      replies.forEach(
          reply -> assertThat(reply.join().status()).as(reply.join().text()).isEqualTo(503));
      // The time-out is 1 s; a retry that nobody asked for would show as 15 s and more.
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
    } finally {
      redis.thaw();
    }
    awaitEntryToBothInstances();
    assertThat(Visitor.entered(one.http(), 1, 1).pass())
        .as("nothing was lost")
        .isEqualTo(visitor.pass());
  }

  private static List<Visitor> enterAll() {
    List<Visitor> visitors = new ArrayList<>();
    LongStream.rangeClosed(1, 2 * PERMITS)
        .forEach(u -> visitors.add(Visitor.entered((u % 2 == 0 ? one : two).http(), u, 1)));
    return visitors;
  }

  private static boolean left(Visitor visitor) {
    return visitor.leave().status() == 204;
  }

  /** Schedule 2 is for looking whether all works. */
  private static void awaitEntryToBothInstances() {
    for (RunningApp app : List.of(one, two)) {
      await().atMost(30, SECONDS).until(() -> Visitor.enter(app.http(), 200, 2).status() != 503);
    }
  }

  private static long permitsOut(long schedule) {
    for (JsonNode permits : TestStores.ledger(one).path("permits")) {
      if (permits.path("scheduleId").asLong() == schedule) {
        return permits.path("out").asLong();
      }
    }
    return 0;
  }

  private static void lockBalance(Connection connection, long user) throws Exception {
    String sql = "SELECT balance FROM point_balances WHERE user_id = ? FOR UPDATE";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, user);
      statement.executeQuery();
    }
  }

  private static boolean someoneWaitsForABalance() throws Exception {
    String sql =
        "SELECT COUNT(*) FROM information_schema.processlist"
            + " WHERE db = DATABASE() AND info LIKE 'UPDATE point_balances SET balance%'";
    try (Connection connection = two.bean(DataSource.class).getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        var answer = statement.executeQuery()) {
      return answer.next() && answer.getLong(1) > 0;
    }
  }

  private static long balanceOf(long user) {
    return one.http().get("/api/v1/users/" + user + "/points").json().path("balance").asLong();
  }
}
