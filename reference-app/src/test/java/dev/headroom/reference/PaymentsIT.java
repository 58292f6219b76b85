package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a payment that something gets in the way of. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaymentsIT {
  private static Endpoints stores;
  private static RunningApp app;
  private static JdbcClient jdbc;
  private Visitor visitor;

  @BeforeAll
  static void start(Endpoints endpoints) {
    stores = endpoints;
    app = RunningApp.on(stores);
    jdbc = app.bean(JdbcClient.class);
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
  void whoever_pays_the_same_meanwhile_waits_for_the_first_answer() throws SQLException {
    String hold = visitor.held(1);
    List<CompletableFuture<Reply>> replies;
    try (Connection other = lockedBalance()) {
      replies = IntStream.range(0, 10).mapToObj(i -> visitor.payLater("p", hold)).toList();
      awaitPaymentThatWaits();
      other.rollback();
    }
    List<Reply> answers = replies.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(Reply::status).containsOnly(201);
    assertThat(answers.stream().map(Reply::text).distinct()).hasSize(1);
    assertChargedOnce();
  }

  @Test
  void a_payment_that_takes_too_long_is_in_progress_to_all_and_its_key_is_free_afterwards()
      throws SQLException {
    String hold = visitor.held(1);
    Instant before = Instant.now();
    try (Connection other = lockedBalance()) {
      List<CompletableFuture<Reply>> replies =
          IntStream.range(0, 5).mapToObj(i -> visitor.payLater("p", hold)).toList();
      List<Reply> answers = replies.stream().map(CompletableFuture::join).toList();
      assertThat(answers).extracting(Reply::status).containsOnly(409);
      assertThat(answers).extracting(Reply::code).containsOnly("PAYMENT_IN_PROGRESS");
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(25));
      other.rollback();
    }
    assertThat(visitor.pay("p", hold).status()).isEqualTo(201);
    assertChargedOnce();
  }

  @Test
  void a_key_is_not_stuck_after_a_failure() {
    String hold = visitor.held(1);
    jdbc.sql("ALTER TABLE outbox ADD CONSTRAINT broken CHECK (message_key <> '1')").update();
    try {
      assertThat(visitor.pay("p", hold).status()).isEqualTo(500);
      assertThat(TestStores.ledger(app).path("points").path("spent").asLong()).isZero();
    } finally {
      jdbc.sql("ALTER TABLE outbox DROP CONSTRAINT broken").update();
    }
    assertThat(visitor.pay("p", hold).status()).isEqualTo(201);
    assertChargedOnce();
  }

  @Test
  void a_key_is_not_stuck_after_a_crash_between_deducting_and_the_end() throws SQLException {
    String hold = visitor.held(1);
    try (Connection other = lockedBalance()) {
      CompletableFuture<Reply> broken = visitor.payLater("p", hold);
      jdbc.sql("KILL " + awaitPaymentThatWaits()).update();
      assertThat(broken.join().status()).isGreaterThanOrEqualTo(500);
      other.rollback();
    }
    assertThat(visitor.pay("p", hold).status()).isEqualTo(201);
    assertChargedOnce();
  }

  @Test
  void a_hold_whose_life_has_ended_is_not_paid() {
    try (RunningApp hasty = RunningApp.on(stores, "--reservations.hold-life=1ms")) {
      String hold = new Visitor(hasty.http(), 1, 1, visitor.key(), visitor.pass()).held(1);
      await().atMost(30, SECONDS).until(() -> visitor.hold("again", 1).status() == 201);
      Reply late = visitor.pay("p", hold);
      assertThat(late.status()).isEqualTo(410);
      assertThat(late.code()).isEqualTo("HOLD_EXPIRED");
    }
  }

  @Test
  void a_used_key_is_refused_for_another_hold_even_if_that_is_too_dear() {
    visitor.pay("p", visitor.held(1));
    jdbc.sql("UPDATE point_balances SET balance = 0 WHERE user_id = 1").update();
    Visitor again = Visitor.entered(app.http(), 1, 1);
    Reply reused = again.pay("p", again.held(2));
    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void a_forged_token_learns_nothing_of_a_payment() {
    String hold = visitor.held(1);
    visitor.pay("p", hold);
    String forged = visitor.pass().substring(0, visitor.pass().length() - 22) + "A".repeat(22);
    assertThat(new Visitor(app.http(), 1, 1, forged, forged).pay("p", hold).code())
        .isEqualTo("INVALID_TOKEN");
    String elsewhere = forged.replaceFirst("\\.1\\.", ".2.");
    assertThat(new Visitor(app.http(), 1, 1, elsewhere, elsewhere).pay("p", hold).code())
        .isIn("FORBIDDEN", "INVALID_TOKEN");
  }

  @Test
  void repetitions_are_counted() {
    String hold = visitor.held(1);
    visitor.pay("p", hold);
    double before = replays();
    visitor.pay("p", hold);
    visitor.pay("p", hold);
    assertThat(replays()).isEqualTo(before + 2);
  }

  /** Somebody else's transaction on the balance that is to pay. */
  private static Connection lockedBalance() throws SQLException {
    Connection other =
        DriverManager.getConnection(
            stores.database(), stores.databaseUser(), stores.databasePassword());
    other.setAutoCommit(false);
    try (Statement statement = other.createStatement()) {
      statement.execute("SELECT * FROM point_balances WHERE user_id = 1 FOR UPDATE");
    }
    return other;
  }

  /** The connection that waits for the balance. */
  private static long awaitPaymentThatWaits() {
    return await()
        .atMost(30, SECONDS)
        .until(
            () ->
                jdbc.sql(
                        "SELECT id FROM information_schema.processlist WHERE db = DATABASE()"
                            + " AND info LIKE 'UPDATE point_balances%'")
                    .query(Long.class)
                    .list(),
            waiting -> !waiting.isEmpty())
        .get(0);
  }

  private static void assertChargedOnce() {
    var ledger = TestStores.ledger(app);
    assertThat(ledger.path("payments").path("count").asLong()).isEqualTo(1);
    assertThat(ledger.path("points").path("spent").asLong()).isEqualTo(100);
    TestStores.assertBalanced(ledger);
  }

  private static double replays() {
    return app.bean(MeterRegistry.class)
        .get("headroom.idempotent.replays")
        .tag("call", "payment")
        .counter()
        .count();
  }
}
