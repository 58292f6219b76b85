package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.reference.Http.Reply;
import dev.headroom.reference.reservations.application.LockStrategy;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redisson.api.RLock;
import org.redisson.api.RedissonClient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The same rules under each strategy, over two instances. */
@ParameterizedClass
@EnumSource(LockStrategy.class)
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LockStrategiesIT {
  private static Endpoints stores;
  private static RunningApp one;
  private static RunningApp two;
  @Parameter LockStrategy strategy;

  @BeforeAll
  static void remember(Endpoints endpoints) {
    stores = endpoints;
  }

  @BeforeParameterizedClassInvocation
  static void start(LockStrategy strategy) {
    String[] properties = {
      "--reservations.lock-strategy=" + strategy.label(),
      "--reservations.lock-wait=4s",
      "--reservations.sweep-interval=200ms",
      // Seats are what is scarce here: a busy machine is to be waited for.
      "--protection.longest-wait=30s",
      "--protection.longest-wait-to-finish=30s",
      "--spring.data.redis.timeout=10s",
      "--spring.datasource.hikari.connection-timeout=20000"
    };
    one = RunningApp.on(stores, properties);
    two = RunningApp.on(stores, properties);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    one.close();
    two.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(one);
  }

  @Test
  void a_hundred_rivals_for_one_seat_have_one_winner() {
    List<Visitor> rivals = visitors(100);
    List<Reply> replies = together(rivals, rival -> rival.holdLater("k", 50));
    assertThat(replies).allMatch(reply -> reply.status() == 201 || reply.status() == 409);
    assertThat(replies).extracting(Reply::status).containsOnlyOnce(201);
    assertThat(held()).isEqualTo(1);
  }

  @Test
  void overlapping_wishes_in_any_order_are_granted_whole_or_not_at_all() {
    Random random = new Random(42);
    List<Visitor> rivals = visitors(60);
    List<long[]> wishes =
        rivals.stream().map(rival -> random.longs(1, 15).distinct().limit(4).toArray()).toList();
    List<CompletableFuture<Reply>> replies = new ArrayList<>();
    for (int i = 0; i < rivals.size(); i++) {
      replies.add(rivals.get(i).holdLater("k", wishes.get(i)));
    }
    List<Long> granted = new ArrayList<>();
    for (CompletableFuture<Reply> later : replies) {
      Reply reply = later.join();
      assertThat(reply.status()).as(reply.text()).isIn(201, 409);
      if (reply.status() == 201) {
        reply.json().path("seatIds").forEach(seat -> granted.add(seat.asLong()));
      }
    }
    assertThat(granted).isNotEmpty().doesNotHaveDuplicates();
    assertThat(one.bean(SeatHolds.class).taken(1)).containsExactlyInAnyOrderElementsOf(granted);
  }

  @Test
  void fifty_equal_requests_make_one_hold_and_get_one_answer() {
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    Visitor overTheOther = over(two, visitor);
    double replaysBefore = count("headroom.idempotent.replays", "call", "hold");
    List<Reply> replies =
        IntStream.range(0, 50)
            .mapToObj(i -> (i % 2 == 0 ? visitor : overTheOther).holdLater("k", 7, 8))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(replies).allMatch(reply -> reply.status() == 201);
    assertThat(replies.stream().map(Reply::text).distinct()).hasSize(1);
    assertThat(held()).isEqualTo(2);
    assertThat(count("headroom.idempotent.replays", "call", "hold") - replaysBefore).isEqualTo(49);
  }

  @Test
  void a_refused_hold_keeps_no_seat_and_no_key() {
    Visitor first = Visitor.entered(one.http(), 1, 1);
    String hold = first.held(2);
    Visitor second = Visitor.entered(two.http(), 2, 1);
    Reply refused = second.hold("k", 3, 2, 1);
    assertThat(refused.code()).isEqualTo("SEAT_TAKEN");
    assertThat(refused.json().path("seatIds").toString()).isEqualTo("[2]");
    assertThat(Visitor.entered(two.http(), 3, 1).hold("k", 1).status()).isEqualTo(201);
    assertThat(first.release(hold).status()).isEqualTo(204);
    assertThat(second.hold("k", 2, 3).status()).isEqualTo(201);
  }

  @Test
  void a_wait_in_vain_is_told_and_keeps_nothing() {
    assumeTrue(strategy != LockStrategy.REDIS_ATOMIC, "one script has nobody to wait for");
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    assertThat(visitor.release(visitor.held(1, 2)).status()).isEqualTo(204);
    Reply refused = whileSomebodyIsAtSeatTwo(() -> visitor.hold("k", 1, 2));
    assertThat(refused.status()).as(refused.text()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("LOCK_TIMEOUT");
    assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
    assertThat(held()).isZero();
    assertThat(visitor.hold("k", 1, 2).status()).isEqualTo(201);
  }

  @Test
  void nobody_but_the_owner_releases_or_pays_for_a_hold() {
    Visitor owner = Visitor.entered(one.http(), 1, 1);
    Visitor other = Visitor.entered(two.http(), 2, 1);
    String hold = owner.held(1);
    Visitor posing = new Visitor(two.http(), 1, 1, other.key(), other.pass());
    assertThat(other.release(hold).code()).isEqualTo("FORBIDDEN");
    assertThat(other.pay("p", hold).code()).isEqualTo("FORBIDDEN");
    assertThat(posing.pay("p", hold).code()).isEqualTo("INVALID_TOKEN");
    assertThat(posing.hold("k", 2).code()).isEqualTo("INVALID_TOKEN");
    assertThat(new Visitor(one.http(), 1, 1, "", "x").release(hold).code())
        .isEqualTo("INVALID_TOKEN");
    assertThat(owner.release("h.1." + "A".repeat(22)).code()).isEqualTo("HOLD_NOT_FOUND");
    Visitor elsewhere = Visitor.entered(one.http(), 1, 2);
    assertThat(elsewhere.release(hold).code()).isEqualTo("FORBIDDEN");
    assertThat(elsewhere.pay("p", hold).code()).isEqualTo("FORBIDDEN");
    assertThat(over(two, owner).pay("p", hold).status()).isEqualTo(201);
    assertThat(owner.release(hold).code()).isEqualTo("HOLD_NOT_FOUND");
  }

  @Test
  void only_the_admitted_hold_and_pay_but_a_first_answer_stays_an_answer() {
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    assertThat(visitor.holdWith(visitor.key(), "k", 1).code()).isEqualTo("NOT_ADMITTED");
    Reply first = visitor.hold("k", 1);
    visitor.leave();
    assertThat(visitor.hold("l", 2).code()).isEqualTo("NOT_ADMITTED");
    assertThat(visitor.hold("k", 1).text()).isEqualTo(first.text());
    assertThat(visitor.hold("k", 2).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(visitor.pay("p", first.field("holdId")).code()).isEqualTo("NOT_ADMITTED");
    Visitor again = Visitor.entered(two.http(), 1, 1);
    assertThat(again.pay("p", first.field("holdId")).status()).isEqualTo(201);
    TestStores.assertBalanced(TestStores.ledger(one));
  }

  @Test
  void an_ended_hold_frees_its_seats_is_told_so_and_counts_once() {
    double holdsBefore = count("headroom.reservations.expired", "of", "holds");
    double seatsBefore = count("headroom.reservations.expired", "of", "seats");
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    Visitor next = Visitor.entered(two.http(), 2, 1);
    String ended = visitor.held(1, 2, 3);
    String endedToo = visitor.held(4);
    String living = visitor.held(5);
    HoldStore store = new HoldStore(one, strategy);
    store.end(ended);
    store.end(endedToo);
    assertThat(next.hold("k", 1).status()).isEqualTo(201);
    assertThat(visitor.pay("p", ended).code()).isEqualTo("HOLD_EXPIRED");
    await()
        .atMost(20, SECONDS)
        .until(() -> count("headroom.reservations.expired", "of", "holds") - holdsBefore >= 2);
    assertThat(count("headroom.reservations.expired", "of", "holds") - holdsBefore).isEqualTo(2);
    assertThat(count("headroom.reservations.expired", "of", "seats") - seatsBefore).isEqualTo(4);
    assertThat(one.bean(SeatHolds.class).taken(1)).containsExactlyInAnyOrder(1L, 5L);
    assertThat(visitor.pay("p", ended).code()).isEqualTo("HOLD_EXPIRED");
    assertThat(visitor.pay("p", living).status()).isEqualTo(201);
  }

  @Test
  void the_database_sells_a_seat_once_whatever_the_holds_say() {
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    String hold = visitor.held(1);
    JdbcClient jdbc = one.bean(JdbcClient.class);
    jdbc.sql(
            "INSERT INTO reservations (id, user_id, schedule_id, hold_id, amount)"
                + " VALUES (77, 2, 1, 'other', 100)")
        .update();
    jdbc.sql("INSERT INTO reserved_seats VALUES (1, 1, 77)").update();
    assertThat(visitor.pay("p", hold).code()).isEqualTo("HOLD_EXPIRED");
    assertThat(visitor.hold("k", 1).code()).isEqualTo("SEAT_TAKEN");
  }

  @Test
  void whatever_one_user_after_another_does_the_rules_hold() {
    for (long seed : new long[] {1, 20261121}) {
      TestStores.seed(one);
      new SeatPlay(List.of(one.http(), two.http()), new HoldStore(two, strategy), seed).run(120);
      TestStores.assertBalanced(TestStores.ledger(two));
    }
  }

  @Test
  void waits_and_turns_are_timed_under_the_strategy_s_name() {
    Visitor.entered(one.http(), 1, 1).held(1);
    MeterRegistry meters = one.bean(MeterRegistry.class);
    String[] label = {"strategy", strategy.label()};
    assertThat(meters.get("headroom.lock.wait").tags(label).timer().count()).isPositive();
    assertThat(meters.get("headroom.lock.held").tags(label).timer().count())
        .matches(turns -> turns > 0 == (strategy != LockStrategy.REDIS_ATOMIC));
  }

  @Test
  void facts_tell_row_by_row_what_the_stores_hold() {
    Visitor holder = Visitor.entered(one.http(), 1, 1);
    holder.held(1);
    new HoldStore(one, strategy).end(holder.held(9));
    Visitor buyer = Visitor.entered(two.http(), 2, 1);
    String hold = buyer.held(3, 2);
    Reply paid = buyer.pay("p", hold);
    assertThat(paid.status()).as(paid.text()).isEqualTo(201);
    charge(one.http(), 3);
    Map<String, List<JsonNode>> facts =
        await()
            .dontCatchUncaughtExceptions()
            .atMost(30, SECONDS)
            .until(() -> facts(one), told -> told.get("end").get(0).path("settled").asBoolean());
    assertThat(facts.keySet())
        .containsExactlyInAnyOrder(
            "reservation", "account", "entry", "event", "sales", "clock", "permit", "held", "end");
    assertThat(facts.get("held").toString())
        .matches("\\[\\{\"fact\":\"held\",\"schedule\":1,\"seat\":1,\"ends\":\\d{13}}]");
    JsonNode reservation = facts.get("reservation").get(0);
    assertThat(reservation.path("hold").asString()).isEqualTo(hold);
    assertThat(reservation.path("seats").toString()).isEqualTo("[2,3]");
    assertThat(reservation.path("key").asString()).isEqualTo("p");
    assertThat(reservation.path("payment").asLong())
        .isEqualTo(paid.json().path("paymentId").asLong());
    assertThat(facts.get("event")).hasSize(1);
    assertThat(facts.get("event").get(0).path("consumed").asLong()).isEqualTo(1);
    assertThat(facts.get("event").get(0).path("reservation")).isEqualTo(reservation.path("id"));
    assertThat(facts.get("sales").get(0).path("seats").asLong()).isEqualTo(2);
    assertThat(facts.get("account"))
        .extracting(account -> account.path("balance").asLong())
        .containsExactly(800L, 1050L);
    assertThat(facts.get("entry"))
        .extracting(entry -> entry.path("reference").asString())
        .containsExactlyInAnyOrder(hold, "c");
    assertThat(facts.get("permit"))
        .extracting(permit -> permit.path("user").asLong())
        .containsExactly(1L);
  }

  private static void charge(Http http, long user) {
    Reply charged =
        http.patch(
            "/api/v1/users/" + user + "/points/charge",
            "{\"amount\": 50}",
            Visitor.IDEMPOTENCY,
            "c");
    assertThat(charged.status()).as(charged.text()).isEqualTo(200);
  }

  private static Map<String, List<JsonNode>> facts(RunningApp app) {
    Reply facts = TestStores.settled(() -> app.management().get("/internal/facts"));
    assertThat(facts.status()).as(facts.text()).isEqualTo(200);
    List<JsonNode> lines =
        facts.text().lines().map(line -> new Reply(200, line, facts.response()).json()).toList();
    JsonNode end = lines.get(lines.size() - 1);
    assertThat(end.path("lines").asInt()).isEqualTo(lines.size() - 1);
    return lines.stream().collect(Collectors.groupingBy(line -> line.path("fact").asString()));
  }

  private Reply whileSomebodyIsAtSeatTwo(java.util.function.Supplier<Reply> request) {
    if (strategy == LockStrategy.REDISSON) {
      RLock lock = two.bean(RedissonClient.class).getLock("{schedule:1}:lock:2");
      lock.lock(30, SECONDS);
      try {
        return request.get();
      } finally {
        lock.unlock();
      }
    }
    return two.bean(TransactionTemplate.class)
        .execute(
            status -> {
              two.bean(JdbcClient.class)
                  .sql("SELECT * FROM seat_holds WHERE schedule_id = 1 AND seat_id = 2 FOR UPDATE")
                  .query()
                  .listOfRows();
              return request.get();
            });
  }

  private static List<Visitor> visitors(int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(user -> Visitor.entered((user % 2 == 0 ? one : two).http(), user, 1))
        .toList();
  }

  private static List<Reply> together(
      List<Visitor> visitors,
      java.util.function.Function<Visitor, CompletableFuture<Reply>> request) {
    return visitors.stream().map(request).toList().stream().map(CompletableFuture::join).toList();
  }

  private static Visitor over(RunningApp app, Visitor visitor) {
    return new Visitor(
        app.http(), visitor.userId(), visitor.scheduleId(), visitor.key(), visitor.pass());
  }

  private static long held() {
    JsonNode ledger = TestStores.ledger(one);
    TestStores.assertBalanced(ledger);
    return ledger.path("seats").path("held").asLong();
  }

  private static double count(String meter, String label, String value) {
    return List.of(one, two).stream()
        .mapToDouble(
            app -> app.bean(MeterRegistry.class).get(meter).tag(label, value).counter().count())
        .sum();
  }
}
