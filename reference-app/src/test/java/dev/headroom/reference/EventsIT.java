package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.payments.PaymentConfirmed;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Events leave and are heard; what can't be processed is put aside and can be replayed. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventsIT {
  private static final String DEAD_LETTERS = "/actuator/deadletters/" + PaymentConfirmed.TOPIC;
  private static RunningApp app;
  private static JdbcClient jdbc;

  @BeforeAll
  static void start(Endpoints stores) {
    // No look at an interval within the tests: what leaves was called for by its commit.
    app =
        RunningApp.on(
            stores,
            "--outbox.interval=1h",
            "--outbox.prune-interval=200ms",
            "--outbox.prune-batch=2",
            "--outbox.keep=1h",
            "--ranking.forget-interval=200ms",
            "--ranking.memory=1d",
            "--consumers.retries=2",
            "--consumers.first-back-off=10ms",
            "--consumers.lag-interval=200ms");
    jdbc = app.bean(JdbcClient.class);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(app);
  }

  @Test
  void an_event_leaves_with_its_commit_and_not_at_an_interval() {
    Visitor visitor = Visitor.entered(app.http(), 1, 1);
    visitor.pay("p", visitor.held(1, 2));
    await().atMost(30, SECONDS).until(() -> sold(1) == 2);
    await()
        .atMost(30, SECONDS)
        .until(() -> TestStores.ledger(app).path("outbox").path("published").asLong() == 1);
    assertThat(metrics()).contains("headroom_outbox_published_total");
  }

  @Test
  void an_event_delivered_twice_is_counted_once() {
    PaymentConfirmed event = sale(1);
    publish("1", json(event), json(event));
    publish("1", json(event));
    publish("1", json(sale(3)));
    await().atMost(30, SECONDS).until(() -> sold(1) == 4);
  }

  @Test
  void what_nobody_can_read_is_put_aside_at_once_and_holds_up_no_other() {
    long before = waiting();
    publish("2", "{bad", "{}", json(sale(2)));
    await().atMost(30, SECONDS).until(() -> sold(2) == 1 && waiting() == before + 2);
    assertThat(app.management().post(DEAD_LETTERS, "{}").json().path("replayed").asLong())
        .isEqualTo(before + 2);
    await().atMost(30, SECONDS).until(() -> waiting() == 2);
  }

  @Test
  void what_fails_is_put_aside_alone_and_counted_once_the_cause_is_mended() {
    app.management().post(DEAD_LETTERS, "{}");
    jdbc.sql("ALTER TABLE schedule_sales ADD CONSTRAINT broken CHECK (schedule_id <> 5)").update();
    long before = waiting();
    try {
      publish("1", json(sale(1)), json(sale(5)), json(sale(1)));
      await().atMost(30, SECONDS).until(() -> sold(1) == 2 && waiting() > before);
    } finally {
      jdbc.sql("ALTER TABLE schedule_sales DROP CONSTRAINT broken").update();
    }
    assertThat(app.management().post(DEAD_LETTERS, "{}").status()).isEqualTo(200);
    await().atMost(30, SECONDS).until(() -> sold(5) == 1);
    assertThat(sold(1)).isEqualTo(2);
    assertThat(metrics())
        .contains("headroom_consumer_deadletters_total{topic=\"payments.confirmed\"}");
  }

  @Test
  void dead_letters_of_topics_that_the_app_does_not_know_are_not_found() {
    assertThat(app.management().get("/actuator/deadletters/nonsense").status()).isEqualTo(404);
    assertThat(app.management().post("/actuator/deadletters/nonsense", "{}").status())
        .isEqualTo(404);
    assertThat(app.http().get(DEAD_LETTERS).status()).isEqualTo(404);
  }

  @Test
  void what_left_long_ago_is_deleted_and_the_rest_is_kept() {
    for (int i = 0; i < 5; i++) {
      jdbc.sql(
              "INSERT INTO outbox (event_id, topic, message_key, payload, published_at) VALUES"
                  + " (?, 't', 'k', '{}', CURRENT_TIMESTAMP(3) - INTERVAL 2 HOUR)")
          .param("old-" + i)
          .update();
    }
    jdbc.sql(
            "INSERT INTO outbox (event_id, topic, message_key, payload, published_at) VALUES"
                + " ('new', 't', 'k', '{}', CURRENT_TIMESTAMP(3))")
        .update();
    jdbc.sql(
            "INSERT INTO consumed_events VALUES"
                + " ('old', CURRENT_TIMESTAMP(3) - INTERVAL 2 DAY), ('new', CURRENT_TIMESTAMP(3))")
        .update();
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () -> {
              assertThat(ids("SELECT event_id FROM outbox")).containsExactly("new");
              assertThat(
                      ids("SELECT event_id FROM consumed_events WHERE event_id IN ('old', 'new')"))
                  .containsExactly("new");
            });
  }

  @Test
  void how_far_consumers_are_behind_is_exported() {
    await()
        .atMost(30, SECONDS)
        .until(() -> metrics().contains("headroom_consumer_lag{group=\"headroom-ranking\"} 0.0"));
    assertThat(metrics()).contains("kafka_consumer_fetch_manager_records_lag");
  }

  private static List<String> ids(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }

  private static String metrics() {
    return app.management().get("/actuator/prometheus").text();
  }

  private static long waiting() {
    return app.management().get(DEAD_LETTERS).json().path("waiting").asLong();
  }

  private static long sold(long schedule) {
    return jdbc.sql("SELECT COALESCE(SUM(seats_sold), 0) FROM schedule_sales WHERE schedule_id = ?")
        .param(schedule)
        .query(Long.class)
        .single();
  }

  private static PaymentConfirmed sale(long schedule) {
    List<Long> seats = schedule == 3 ? List.of(1L, 2L, 3L) : List.of(1L);
    return new PaymentConfirmed(
        UUID.randomUUID(), 1, 1, 1, schedule == 3 ? 1 : schedule, seats, 100, Instant.now());
  }

  private static String json(PaymentConfirmed event) {
    return app.bean(JsonMapper.class).writeValueAsString(event);
  }

  @SuppressWarnings("unchecked")
  private static void publish(String key, String... payloads) {
    KafkaTemplate<String, String> kafka = app.bean(KafkaTemplate.class);
    for (String payload : payloads) {
      kafka.send(PaymentConfirmed.TOPIC, key, payload);
    }
    kafka.flush();
  }
}
