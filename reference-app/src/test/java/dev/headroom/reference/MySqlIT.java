package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The app on a MySQL that the environment names; each test makes a database and drops it. */
@EnabledIfEnvironmentVariable(
    named = "HEADROOM_MYSQL_URL",
    matches = "jdbc:mysql://.*",
    disabledReason =
        "no MySQL is bundled: set HEADROOM_MYSQL_URL (jdbc:mysql://host:port/), HEADROOM_MYSQL_USER"
            + " and HEADROOM_MYSQL_PASSWORD of one where databases may be created")
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MySqlIT {
  private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
  private Endpoints stores;

  @BeforeEach
  void createDatabase(Endpoints shared) throws SQLException {
    execute("CREATE DATABASE " + name);
    stores =
        new Endpoints(
            List.of(),
            List.of(),
            shared.redis(),
            url(name),
            environment("USER"),
            environment("PASSWORD"),
            shared.kafka(),
            shared.pids());
  }

  @AfterEach
  void dropDatabase() throws SQLException {
    execute("DROP DATABASE " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"redis-atomic", "redisson", "database", "optimistic"})
  void people_enter_hold_and_pay_under_every_lock_strategy(String strategy) {
    try (RunningApp app =
        RunningApp.on(
            stores,
            "--reservations.lock-strategy=" + strategy,
            "--waiting.admission-interval=200ms",
            "--reservations.hold-life=15s")) {
      TestStores.seed(app);
      bookAndPay(app);
      rivalsHaveOneWinner(app);
      anEndedHoldFreesItsSeat(app);
      JsonNode ledger = TestStores.ledger(app);
      assertThat(ledger.path("payments").path("count").asLong()).isEqualTo(1);
      TestStores.assertBalanced(ledger);
      await()
          .atMost(30, SECONDS)
          .until(() -> TestStores.ledger(app).path("outbox").path("pending").asLong() == 0);
    }
  }

  private static void bookAndPay(RunningApp app) {
    Visitor buyer = Visitor.entered(app.http(), 1, 1);
    // The first lock of a fresh JVM on a busy machine may take longer than locks are waited for.
    Reply hold =
        await()
            .atMost(20, SECONDS)
            .until(() -> buyer.hold("k", 1, 2), reply -> reply.status() == 201);
    assertThat(buyer.hold("k", 2, 1).text()).isEqualTo(hold.text());
    assertThat(buyer.hold("k", 3).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    List<CompletableFuture<Reply>> replies =
        LongStream.range(0, 20).mapToObj(i -> buyer.payLater("p", hold.field("holdId"))).toList();
    List<Reply> payments = replies.stream().map(CompletableFuture::join).toList();
    assertThat(payments).extracting(Reply::status).containsOnly(201);
    assertThat(payments.stream().map(Reply::text).distinct()).hasSize(1);
    Reply seen =
        app.http()
            .get(
                "/api/v1/reservations/" + payments.get(0).field("reservationId"),
                Visitor.TOKEN,
                buyer.key());
    assertThat(Instant.parse(seen.field("createdAt")))
        .as("whatever the server's time zone is")
        .isCloseTo(Instant.now(), within(Duration.ofMinutes(2)));
  }

  private static TemporalUnitOffset within(Duration offset) {
    return new TemporalUnitWithinOffset(offset.toSeconds(), ChronoUnit.SECONDS);
  }

  private static void rivalsHaveOneWinner(RunningApp app) {
    List<Visitor> rivals =
        LongStream.rangeClosed(2, 41).mapToObj(u -> Visitor.entered(app.http(), u, 1)).toList();
    List<CompletableFuture<Reply>> replies =
        rivals.stream().map(rival -> rival.holdLater("rival", 50, 51)).toList();
    assertThat(replies.stream().map(CompletableFuture::join).map(Reply::status))
        .as("503 tells who waited for the lock too long")
        .containsOnlyOnce(201)
        .allMatch(status -> status == 201 || status == 409 || status == 503);
  }

  private static void anEndedHoldFreesItsSeat(RunningApp app) {
    Visitor late = Visitor.entered(app.http(), 60, 1);
    await().atMost(60, SECONDS).until(() -> late.hold("late", 50).status() == 201);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(""), environment("USER"), environment("PASSWORD"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The URL of the environment with this database in place of the one it may name. */
  private static String url(String database) {
    String url = environment("URL");
    String options = url.contains("?") ? url.substring(url.indexOf('?')) : "";
    String server = url.substring(0, url.indexOf('/', "jdbc:mysql://".length()) + 1);
    return server + database + options;
  }

  private static String environment(String field) {
    return System.getenv().getOrDefault("HEADROOM_MYSQL_" + field, "");
  }
}
