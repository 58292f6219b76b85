package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Fills the stores, and reads the ledger. */
final class TestStores {
  private TestStores() {}

  /**
   * Settings for tests of what is right with many at once, whatever time a busy machine takes for
   * it; how soon the app gives up is tested elsewhere.
   */
  static String[] patiently(String... more) {
    return Stream.concat(
            Stream.of(
                "--spring.data.redis.timeout=20s",
                "--spring.datasource.hikari.connection-timeout=30000",
                "--protection.longest-wait=1m",
                "--protection.longest-wait-to-finish=1m"),
            Stream.of(more))
        .toArray(String[]::new);
  }

  /** 200 users with 1000 points each; 2 schedules of 100 seats for 100 points each. */
  static void seed(RunningApp app) {
    Reply seeded =
        app.management()
            .post(
                "/internal/seed",
                """
                {"users": 200, "concerts": 2, "seatsPerSchedule": 100, "pointsPerUser": 1000,
                 "seatPrice": 100}
                """);
    assertThat(seeded.status()).as(seeded.text()).isEqualTo(200);
  }

  /**
   * The answer, once it is no 503: after a fault calls may be refused here and there for a moment,
   * also after others went well, while connections are replaced and breakers try.
   */
  static Reply settled(Callable<Reply> call) {
    return await()
        .dontCatchUncaughtExceptions()
        .atMost(30, SECONDS)
        .until(call, reply -> reply.status() != 503);
  }

  static JsonNode ledger(RunningApp app) {
    Reply ledger = settled(() -> app.management().get("/internal/ledger"));
    assertThat(ledger.status()).as(ledger.text()).isEqualTo(200);
    return ledger.json();
  }

  /** Whatever happened, no point was made or lost and no seat sold twice. */
  static void assertBalanced(JsonNode ledger) {
    JsonNode points = ledger.path("points");
    long spent = points.path("spent").asLong();
    assertThat(points.path("granted").asLong()).isEqualTo(spent + points.path("balances").asLong());
    JsonNode payments = ledger.path("payments");
    assertThat(payments.path("amount").asLong()).isEqualTo(spent);
    assertThat(payments.path("distinctKeys").asLong()).isEqualTo(payments.path("count").asLong());
    JsonNode seats = ledger.path("seats");
    assertThat(seats.path("soldTwice").asLong()).isZero();
    assertThat(seats.path("sold").asLong() * 100).isEqualTo(spent);
    assertThat(
            seats.path("free").asLong() + seats.path("held").asLong() + seats.path("sold").asLong())
        .isEqualTo(seats.path("total").asLong());
  }
}
