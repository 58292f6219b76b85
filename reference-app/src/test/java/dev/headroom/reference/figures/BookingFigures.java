package dev.headroom.reference.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.figures.Client.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the request over Kafka to the payment. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookingFigures {
  private static final int WARM_UP = 12_000;
  private static final int BOOKINGS = 12_000;

  @Test
  void asynchronous_bookings_end_to_end() {
    int all = WARM_UP + BOOKINGS;
    try (MeasuredApp app =
        MeasuredApp.start(1, Map.of("waiting.permits-per-schedule", String.valueOf(all)))) {
      app.seed(all, 1, all);
      List<JsonNode> tickets = app.entered(all, 1);
      book(app, tickets, 0, WARM_UP);
      awaitPaid(app, WARM_UP);
      long start = System.nanoTime();
      book(app, tickets, WARM_UP, BOOKINGS);
      double asked = (System.nanoTime() - start) / 1e9;
      awaitPaid(app, all);
      double done = (System.nanoTime() - start) / 1e9;
      FigureList.add(
          "asynchronous bookings, from the first request to the last payment",
          "≥ 600/s",
          "%,.0f/s for %,d bookings (accepted at %,.0f/s)"
              .formatted(BOOKINGS / done, BOOKINGS, BOOKINGS / asked));
    }
  }

  private static void book(MeasuredApp app, List<JsonNode> tickets, int first, int count) {
    List<Reply> replies =
        app.client.all(
            count,
            i -> {
              int user = first + i + 1;
              return app.client.send(
                  "POST",
                  app.url(),
                  "/api/v1/bookings",
                  "{\"userId\": %d, \"scheduleId\": 1, \"seatIds\": [%d]}".formatted(user, user),
                  "X-Waiting-Token",
                  tickets.get(user - 1).path("admittedToken").asString(),
                  "Idempotency-Key",
                  "booking");
            });
    assertThat(replies).extracting(Reply::status).containsOnly(202);
  }

  private static void awaitPaid(MeasuredApp app, int payments) {
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> app.ledger().path("payments").path("count").asInt() == payments);
  }
}
