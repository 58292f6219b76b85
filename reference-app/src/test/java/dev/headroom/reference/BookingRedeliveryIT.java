package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.reference.bookings.BookingHeld;
import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.BookingRequested;
import dev.headroom.reference.shared.DomainEvent;
import dev.headroom.reference.shared.ScheduleKeys;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redisson.api.RMap;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.MessageListenerContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes twice, late or after a crash, books once. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookingRedeliveryIT {
  private static final String HOLD = "booking-hold";
  private static final String PAY = "booking-pay";
  private static RunningApp app;
  private Visitor visitor;

  @BeforeAll
  static void start(Endpoints stores) {
    app = RunningApp.on(stores, "--consumers.retries=2", "--consumers.first-back-off=10ms");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(app);
    visitor = Visitor.entered(app.http(), 1, 1);
  }

  @Test
  void messages_that_come_again_change_nothing() {
    String id = visitor.book("k", 1).field("bookingId");
    for (int time = 0; time < 2; time++) {
      publish(requested(id));
    }
    visitor.awaitBooking(id, "CONFIRMED");
    for (int time = 0; time < 2; time++) {
      publish(requested(id));
      publish(held(id, stored(id).get("hold")));
    }
    awaitConsumed();
    assertThat(visitor.booking(id).field("status")).isEqualTo("CONFIRMED");
    assertBooked(1);
  }

  @Test
  void a_crash_after_the_hold_leads_to_the_same_hold() {
    stop(PAY);
    String id = visitor.book("k", 1).field("bookingId");
    visitor.awaitBooking(id, "HELD");
    String hold = stored(id).get("hold");
    stored(id).fastPut("status", "REQUESTED");
    stored(id).fastRemove("hold");
    publish(requested(id));
    visitor.awaitBooking(id, "HELD");
    assertThat(stored(id).get("hold")).isEqualTo(hold);
    start(PAY);
    visitor.awaitBooking(id, "CONFIRMED");
    awaitConsumed();
    assertBooked(1);
    assertThat(TestStores.ledger(app).path("seats").path("held").asLong()).isZero();
  }

  @Test
  void a_crash_after_the_payment_charges_nobody_again() {
    String id = visitor.book("k", 1).field("bookingId");
    visitor.awaitBooking(id, "CONFIRMED");
    stored(id).fastPut("status", "HELD");
    publish(held(id, stored(id).get("hold")));
    visitor.awaitBooking(id, "CONFIRMED");
    assertBooked(1);
  }

  @Test
  void a_crash_before_a_rejection_is_told_keeps_its_reason() {
    setBalance(99);
    String id = visitor.book("k", 1).field("bookingId");
    visitor.awaitBooking(id, "REJECTED");
    stored(id).fastPut("status", "HELD");
    assertThat(visitor.booking(id).json().path("reason").isNull()).isTrue();
    publish(held(id, stored(id).get("hold")));
    assertThat(visitor.awaitBooking(id, "REJECTED").field("reason"))
        .isEqualTo("INSUFFICIENT_POINTS");
    assertThat(TestStores.ledger(app).path("payments").path("count").asLong()).isZero();
  }

  @Test
  void a_payment_beats_a_rejection_that_was_told_too_early() {
    String id = visitor.book("k", 1).field("bookingId");
    visitor.awaitBooking(id, "CONFIRMED");
    stored(id).fastPut("status", "REQUESTED");
    app.bean(RedissonClient.class).getKeys().delete(firstHold(id));
    publish(requested(id));
    awaitConsumed();
    assertThat(visitor.booking(id).field("status")).isEqualTo("CONFIRMED");
    assertBooked(1);
  }

  @Test
  void consumers_that_start_over_from_the_first_message_book_nothing_again()
      throws ExecutionException, InterruptedException {
    List<Visitor> crowd =
        LongStream.rangeClosed(2, 21)
            .mapToObj(user -> Visitor.entered(app.http(), user, 1))
            .toList();
    crowd.forEach(who -> who.book("k", who.userId() % 15 + 1));
    crowd.forEach(
        who -> {
          String id = who.book("k", who.userId() % 15 + 1).field("bookingId");
          await().atMost(60, SECONDS).until(() -> isFinal(who.booking(id)));
        });
    JsonNode before = TestStores.ledger(app);
    startOver(HOLD, BookingRequested.TOPIC);
    startOver(PAY, BookingHeld.TOPIC);
    awaitConsumed();
    assertThat(TestStores.ledger(app).path("seats")).isEqualTo(before.path("seats"));
    assertBooked(15);
  }

  @Test
  void messages_of_former_data_are_harmless() {
    stop(PAY);
    String id = visitor.book("k", 1).field("bookingId");
    visitor.awaitBooking(id, "HELD");
    TestStores.seed(app);
    publish(requested(id));
    awaitHandled(BookingRequested.TOPIC);
    Visitor again = Visitor.entered(app.http(), 1, 1);
    assertThat(again.booking(id).code()).isEqualTo("BOOKING_NOT_FOUND");
    assertThat(TestStores.ledger(app).path("seats").path("free").asLong()).isEqualTo(200);
    assertThat(again.book("k", 1).field("bookingId")).isEqualTo(id);
    again.awaitBooking(id, "HELD");
    start(PAY);
    again.awaitBooking(id, "CONFIRMED");
    assertBooked(1);
  }

  @Test
  void what_cannot_be_read_is_put_aside_and_holds_up_no_booking() {
    long before = waiting(BookingRequested.TOPIC);
    for (int i = 0; i < 3; i++) {
      kafka().send(BookingRequested.TOPIC, "poison" + i, "{bad");
    }
    String id = visitor.book("k", 1).field("bookingId");
    visitor.awaitBooking(id, "CONFIRMED");
    await().atMost(60, SECONDS).until(() -> waiting(BookingRequested.TOPIC) == before + 3);
  }

  @Test
  void a_step_that_fails_is_tried_again_then_put_aside_and_done_once_replayed() {
    JdbcClient jdbc = app.bean(JdbcClient.class);
    long before = waiting(BookingHeld.TOPIC);
    jdbc.sql("ALTER TABLE payments ADD CONSTRAINT broken CHECK (user_id <> 1)").update();
    String id;
    try {
      id = visitor.book("k", 1).field("bookingId");
      await().atMost(60, SECONDS).until(() -> waiting(BookingHeld.TOPIC) == before + 1);
      assertThat(visitor.booking(id).field("status")).isEqualTo("HELD");
    } finally {
      jdbc.sql("ALTER TABLE payments DROP CONSTRAINT broken").update();
    }
    assertThat(app.management().post("/actuator/deadletters/" + BookingHeld.TOPIC, "{}").status())
        .isEqualTo(200);
    visitor.awaitBooking(id, "CONFIRMED");
    assertBooked(1);
  }

  @Test
  void without_kafka_a_request_is_refused_at_once_and_goes_through_later(Endpoints stores)
      throws IOException {
    String key = "k";
    try (RunningApp cut =
        RunningApp.on(
            stores,
            "--spring.kafka.bootstrap-servers=127.0.0.1:" + closedPort(),
            "--spring.kafka.producer.properties.max.block.ms=200",
            "--bookings.breaker-wait=1m")) {
      Visitor there = new Visitor(cut.http(), 1, 1, visitor.key(), visitor.pass());
      for (int i = 0; i < 6; i++) {
        Reply refused = there.book(key, 1);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("BOOKING_UNAVAILABLE");
        assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
      }
      assertThat(cut.management().get("/actuator/prometheus").text())
          .contains("resilience4j_circuitbreaker_state{name=\"bookings\",state=\"open\"} 1.0");
    }
    Reply taken = visitor.book(key, 1);
    assertThat(taken.status()).isEqualTo(202);
    visitor.awaitBooking(taken.field("bookingId"), "CONFIRMED");
    assertBooked(1);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isFinal(Reply booking) {
    return List.of("CONFIRMED", "REJECTED").contains(booking.field("status"));
  }

  private static BookingRequested requested(String id) {
    return new BookingRequested(UUID.randomUUID(), id, 1, List.of(1L), Instant.now());
  }

  private static BookingHeld held(String id, String hold) {
    return new BookingHeld(UUID.randomUUID(), id, 1, hold, Instant.now());
  }

  private static void publish(DomainEvent event) {
    boolean isRequest = event instanceof BookingRequested;
    kafka()
        .send(
            isRequest ? BookingRequested.TOPIC : BookingHeld.TOPIC,
            "b",
            new JsonMapper().writeValueAsString(event))
        .join();
  }

  @SuppressWarnings("unchecked")
  private static KafkaTemplate<String, String> kafka() {
    return app.bean(KafkaTemplate.class);
  }

  private static RMap<String, String> stored(String id) {
    BookingId booking = BookingId.parse(id).orElseThrow();
    return app.bean(RedissonClient.class)
        .getMap(
            ScheduleKeys.prefix(booking.scheduleId()) + "booking:" + booking.hash(),
            StringCodec.INSTANCE);
  }

  /** Redis's memory of the hold made under the booking's key. */
  private static String firstHold(String id) {
    return ScheduleKeys.prefix(1) + "first:1:" + BookingId.parse(id).orElseThrow().idempotencyKey();
  }

  private static void setBalance(long balance) {
    app.bean(JdbcClient.class)
        .sql("UPDATE point_balances SET balance = ? WHERE user_id = 1")
        .param(balance)
        .update();
  }

  private static long waiting(String topic) {
    return app.management().get("/actuator/deadletters/" + topic).json().path("waiting").asLong(-1);
  }

  /** Both steps have nothing left to do. */
  private static void awaitConsumed() {
    awaitHandled(BookingRequested.TOPIC);
    awaitHandled(BookingHeld.TOPIC);
  }

  private static void awaitHandled(String topic) {
    String group = "headroom-" + topic.replace(".requested", "-hold").replace(".held", "-pay");
    try (Admin admin = admin()) {
      await().atMost(60, SECONDS).until(() -> offsets(admin, group).equals(ends(admin, topic)));
    }
  }

  private static Admin admin() {
    return Admin.create(app.bean(KafkaAdmin.class).getConfigurationProperties());
  }

  private static Map<TopicPartition, Long> offsets(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
    offsets.values().removeIf(offset -> offset == 0);
    return offsets;
  }

  /** Of the partitions that anything was ever published to. */
  private static Map<TopicPartition, Long> ends(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .get()
        .get(topic)
        .partitions()
        .forEach(p -> wanted.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(wanted)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    ends.values().removeIf(end -> end == 0);
    return ends;
  }

  private static void assertBooked(int payments) {
    JsonNode ledger = TestStores.ledger(app);
    assertThat(ledger.path("payments").path("count").asLong()).isEqualTo(payments);
    TestStores.assertBalanced(ledger);
  }

  private static MessageListenerContainer listener(String id) {
    return Objects.requireNonNull(
        app.bean(KafkaListenerEndpointRegistry.class).getListenerContainer(id));
  }

  private static void stop(String listener) {
    listener(listener).stop();
  }

  private static void start(String listener) {
    listener(listener).start();
  }

  private static void startOver(String listener, String topic)
      throws ExecutionException, InterruptedException {
    stop(listener);
    try (Admin admin = admin()) {
      String group = Objects.requireNonNull(listener(listener).getGroupId());
      Map<TopicPartition, OffsetAndMetadata> done =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      assertThat(done.keySet()).isNotEmpty().allMatch(partition -> partition.topic().equals(topic));
      done.replaceAll((partition, offset) -> new OffsetAndMetadata(0));
      admin.alterConsumerGroupOffsets(group, done).all().get();
    }
    start(listener);
  }
}
