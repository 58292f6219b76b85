package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redisson.api.RedissonClient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import tools.jackson.databind.JsonNode;

/** Bookings over Kafka, on two instances. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsyncBookingIT {
  private static RunningApp one;
  private static RunningApp two;
  private Visitor visitor;

  @BeforeAll
  static void start(Endpoints stores) {
    one = RunningApp.on(stores);
    two = RunningApp.on(stores);
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(one);
    visitor = Visitor.entered(one.http(), 1, 1);
  }

  @Test
  void a_booking_is_taken_in_held_paid_and_confirmed() {
    Reply taken = visitor.book("k", 2, 1);
    assertThat(taken.status()).as(taken.text()).isEqualTo(202);
    assertThat(taken.json().propertyNames()).containsExactly("bookingId", "status");
    assertThat(taken.field("status")).isEqualTo("REQUESTED");
    String id = taken.field("bookingId");
    Reply confirmed = visitor.awaitBooking(id, "CONFIRMED");
    assertThat(confirmed.json().propertyNames()).containsExactly("bookingId", "status", "reason");
    assertThat(confirmed.field("bookingId")).isEqualTo(id);
    assertThat(confirmed.json().path("reason").isNull()).isTrue();
    assertThat(balance(1)).isEqualTo(800);
    assertThat(visitor.status().code()).as("the permit").isEqualTo("TICKET_EXPIRED");
    assertThat(Visitor.entered(one.http(), 2, 1).hold("k", 2).code()).isEqualTo("SEAT_TAKEN");
    assertThat(TestStores.settled(() -> one.management().get("/internal/facts")).text())
        .contains(
            "{\"fact\":\"booking\",\"id\":\"" + id + "\",\"user\":1,\"status\":\"CONFIRMED\"}");
    assertBooked(1);
  }

  @Test
  void the_same_key_gets_the_same_booking_and_another_body_is_refused() {
    Reply first = visitor.book("k", 1, 2);
    assertThat(visitor.book("k", 2, 1).text()).isEqualTo(first.text());
    visitor.awaitBooking(first.field("bookingId"), "CONFIRMED");
    assertThat(visitor.book("k", 1, 2).text()).isEqualTo(first.text());
    Reply other = visitor.book("k", 3);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertBooked(1);
  }

  @Test
  void one_key_fifty_times_at_once_books_once() {
    Visitor overTheOther = new Visitor(two.http(), 1, 1, visitor.key(), visitor.pass());
    List<CompletableFuture<Reply>> replies =
        IntStream.range(0, 50)
            .mapToObj(i -> (i % 2 == 0 ? visitor : overTheOther).bookLater("k", 1, 2))
            .toList();
    List<Reply> answers = replies.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(Reply::status).containsOnly(202);
    assertThat(answers.stream().map(Reply::text).distinct()).hasSize(1);
    visitor.awaitBooking(answers.get(0).field("bookingId"), "CONFIRMED");
    awaitConsumed();
    assertThat(balance(1)).isEqualTo(800);
    assertBooked(1);
  }

  @Test
  void of_two_bookings_for_one_seat_one_is_confirmed_and_the_other_told_why_not() {
    Visitor rival = Visitor.entered(two.http(), 2, 1);
    List<CompletableFuture<Reply>> taken =
        List.of(visitor.bookLater("k", 7, 8), rival.bookLater("k", 8, 9));
    List<Reply> ended =
        List.of(
            awaitEnd(visitor, taken.get(0).join().field("bookingId")),
            awaitEnd(rival, taken.get(1).join().field("bookingId")));
    assertThat(ended)
        .extracting(reply -> reply.field("status"))
        .containsExactlyInAnyOrder("CONFIRMED", "REJECTED");
    assertThat(ended)
        .filteredOn(reply -> reply.field("status").equals("REJECTED"))
        .extracting(reply -> reply.field("reason"))
        .containsExactly("SEAT_TAKEN");
    assertBooked(1);
  }

  @Test
  void who_cannot_pay_is_rejected_and_their_seats_are_free() {
    one.bean(JdbcClient.class)
        .sql("UPDATE point_balances SET balance = 99 WHERE user_id = 1")
        .update();
    Reply ended = awaitEnd(visitor, visitor.book("k", 1).field("bookingId"));
    assertThat(ended.field("status")).isEqualTo("REJECTED");
    assertThat(ended.field("reason")).isEqualTo("INSUFFICIENT_POINTS");
    assertThat(balance(1)).isEqualTo(99);
    assertThat(Visitor.entered(two.http(), 2, 1).hold("k", 1).status()).isEqualTo(201);
  }

  @Test
  void nothing_is_booked_without_a_token_of_ones_own() {
    Visitor other = Visitor.entered(one.http(), 2, 1);
    Visitor elsewhere = Visitor.entered(one.http(), 1, 2);
    String forged = visitor.pass().substring(0, visitor.pass().length() - 2) + "__";
    for (String token : new String[] {"", "nonsense", forged, other.pass(), elsewhere.pass()}) {
      Reply refused = visitor.bookWith(token, "k", 1);
      assertThat(refused.status()).as(token).isEqualTo(401);
      assertThat(refused.code()).isEqualTo("INVALID_TOKEN");
    }
    Reply bare =
        one.http().post(Visitor.BOOKINGS, "{\"userId\":1,\"scheduleId\":1,\"seatIds\":[1]}");
    assertThat(bare.code()).isEqualTo("INVALID_REQUEST");
    assertNothingTakenIn();
  }

  @Test
  void only_the_admitted_book() {
    assertThat(visitor.bookWith(visitor.key(), "k", 1).code()).isEqualTo("NOT_ADMITTED");
    visitor.leave();
    Reply refused = visitor.book("k", 1);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("NOT_ADMITTED");
    assertNothingTakenIn();
  }

  @Test
  void requests_that_make_no_sense_are_refused() {
    assertThat(visitor.book("k").code()).isEqualTo("INVALID_REQUEST");
    assertThat(visitor.book("k", 1, 2, 3, 4, 5).code()).isEqualTo("INVALID_REQUEST");
    assertThat(visitor.book("k", 101).code()).isEqualTo("INVALID_REQUEST");
    assertThat(visitor.book("k".repeat(101), 1).status()).isEqualTo(400);
    assertNothingTakenIn();
  }

  @Test
  void a_booking_is_shown_to_its_owner_alone() {
    String id = visitor.book("k", 1).field("bookingId");
    visitor.awaitBooking(id, "CONFIRMED");
    Visitor other = Visitor.entered(two.http(), 2, 2);
    assertThat(other.booking(id).status()).isEqualTo(403);
    assertThat(other.booking(id).code()).isEqualTo("FORBIDDEN");
    assertThat(one.http().get(Visitor.BOOKINGS + "/" + id).code()).isEqualTo("INVALID_TOKEN");
    Visitor elsewhere = Visitor.entered(two.http(), 1, 2);
    assertThat(elsewhere.booking(id).field("status")).isEqualTo("CONFIRMED");
    for (String unknown : new String[] {"nonsense", id.substring(0, id.length() - 2) + "__"}) {
      assertThat(visitor.booking(unknown).status()).isEqualTo(404);
      assertThat(visitor.booking(unknown).code()).isEqualTo("BOOKING_NOT_FOUND");
    }
  }

  @Test
  void after_redis_lost_its_data_only_what_was_paid_is_known() {
    String paid = visitor.book("k", 1).field("bookingId");
    visitor.awaitBooking(paid, "CONFIRMED");
    Visitor loser = Visitor.entered(one.http(), 2, 1);
    String refused = loser.book("k", 1).field("bookingId");
    loser.awaitBooking(refused, "REJECTED");
    one.bean(RedissonClient.class).getKeys().flushdb();
    Visitor again = Visitor.entered(two.http(), 1, 1);
    assertThat(again.booking(paid).field("status")).isEqualTo("CONFIRMED");
    Visitor loserAgain = Visitor.entered(two.http(), 2, 1);
    assertThat(loserAgain.booking(paid).code()).isEqualTo("BOOKING_NOT_FOUND");
    assertThat(loserAgain.booking(refused).code()).isEqualTo("BOOKING_NOT_FOUND");
    assertThat(again.book("k", 1).field("bookingId")).isEqualTo(paid);
    again.awaitBooking(paid, "CONFIRMED");
    awaitConsumed();
    assertThat(again.booking(paid).field("status")).isEqualTo("CONFIRMED");
    assertBooked(1);
  }

  @Test
  void instances_share_the_partitions() {
    for (String listener : new String[] {"booking-hold", "booking-pay"}) {
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () -> {
                Collection<TopicPartition> ofOne = assigned(one, listener);
                Collection<TopicPartition> ofTwo = assigned(two, listener);
                assertThat(ofOne).hasSize(6).doesNotContainAnyElementsOf(ofTwo);
                assertThat(ofTwo).hasSize(6);
              });
    }
  }

  @Test
  void many_bookings_leave_every_point_and_seat_accounted_for() {
    double before = counted();
    List<Visitor> crowd =
        LongStream.rangeClosed(1, 90)
            .mapToObj(user -> Visitor.entered((user % 2 == 0 ? one : two).http(), user, 1))
            .toList();
    List<CompletableFuture<Reply>> replies =
        crowd.stream().map(who -> who.bookLater("k", who.userId() % 60 + 1)).toList();
    List<String> ids =
        IntStream.range(0, crowd.size())
            .mapToObj(i -> idOnceTaken(crowd.get(i), replies.get(i).join()))
            .toList();
    for (int i = 0; i < ids.size(); i++) {
      awaitEnd(crowd.get(i), ids.get(i));
    }
    assertThat(counted() - before).isEqualTo(90);
    assertBooked(60);
    String exported = one.management().get("/actuator/prometheus").text();
    assertThat(exported)
        .contains("headroom_bookings_total{")
        .contains("headroom_bookings_duration_seconds_bucket{")
        .contains("headroom_consumer_lag{", "group=\"headroom-bookings-hold\"")
        .contains("group=\"headroom-bookings-pay\"")
        .contains("kafka_consumer_fetch_manager_records_lag");
  }

  /** Who is told to come again later does so, under the same key. */
  private static String idOnceTaken(Visitor who, Reply first) {
    assertThat(first.status()).as(first.text()).isIn(202, 429, 503);
    return first.status() == 202
        ? first.field("bookingId")
        : await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> who.book("k", who.userId() % 60 + 1), reply -> reply.status() == 202)
            .field("bookingId");
  }

  private static double counted() {
    return finals(one) + finals(two);
  }

  private static double finals(RunningApp app) {
    var meters = app.bean(MeterRegistry.class);
    return meters.get("headroom.bookings").tag("status", "confirmed").counter().count()
        + meters.get("headroom.bookings").tag("status", "rejected").counter().count();
  }

  private static Reply awaitEnd(Visitor visitor, String id) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> visitor.booking(id),
            seen -> List.of("CONFIRMED", "REJECTED").contains(seen.field("status")));
  }

  private static void awaitConsumed() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> TestStores.ledger(one).path("consumer").path("lag").asLong(-1) == 0);
  }

  private static long balance(long user) {
    return one.http().get("/api/v1/users/" + user + "/points").json().path("balance").asLong();
  }

  private static void assertBooked(int payments) {
    JsonNode ledger = TestStores.ledger(one);
    assertThat(ledger.path("payments").path("count").asLong()).isEqualTo(payments);
    TestStores.assertBalanced(ledger);
  }

  private static void assertNothingTakenIn() {
    assertThat(one.bean(RedissonClient.class).getKeys().getKeysStream())
        .noneMatch(key -> key.contains("booking"));
  }

  private static Collection<TopicPartition> assigned(RunningApp app, String listener) {
    return Objects.requireNonNull(
        Objects.requireNonNull(
                app.bean(KafkaListenerEndpointRegistry.class).getListenerContainer(listener))
            .getAssignedPartitions());
  }
}
