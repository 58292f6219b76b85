package dev.headroom.reference.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.figures.Client.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What each lock strategy costs. Strategies are compared by their share of the same floor: one runs
 * after the other, and the machine may have changed its mind between.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LockStrategyFigures {
  private static final int SCHEDULES = 20;
  private static final int SEATS = 25_000;
  private static final int SEATS_A_BLOCK = 4_500;
  private static final int RIVALS = 100;
  private static final int WARM_UP_ROUNDS = 20;
  private static final int ROUNDS = 30;
  @TempDir static Path files;

  @ParameterizedTest
  @ValueSource(strings = {"redis-atomic", "redisson", "database", "optimistic"})
  void holds_of_distinct_seats_then_a_hundred_rivals(String strategy) throws IOException {
    try (MeasuredApp app =
        MeasuredApp.start(
            2, Map.of("reservations.lock-strategy", strategy, "reservations.hold-life", "1h"))) {
      app.seed(1000, SCHEDULES, SEATS);
      Path tokens = Files.write(files.resolve(strategy), app.holders(SCHEDULES));
      Duel duel =
          Duel.play(
              Wrk.get(app.url(), "/floor/script"),
              block -> Wrk.script(app.url(), "hold.lua", firstSeat(block), SEATS, tokens));
      FigureList.add(
          "holds of distinct seats, " + strategy, "against one bare script", duel.text());
      FigureList.add(
          "100 rivals for one seat over two instances, " + strategy,
          "until the last one knew",
          rivals(app));
    }
  }

  private static long firstSeat(int block) {
    return block == 0 ? 0 : (block + 1L) * SEATS_A_BLOCK;
  }

  private static String rivals(MeasuredApp app) {
    app.seed(1000, 1, 1000);
    List<JsonNode> tickets = app.entered(RIVALS, 1);
    List<Double> slowest = new ArrayList<>();
    for (int round = 1; round <= WARM_UP_ROUNDS + ROUNDS; round++) {
      int seat = round;
      List<CompletableFuture<Reply>> calls =
          IntStream.range(0, RIVALS).mapToObj(i -> hold(app, tickets.get(i), i, seat)).toList();
      List<Reply> replies = calls.stream().map(CompletableFuture::join).toList();
      assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).containsOnly(201, 409);
      if (round > WARM_UP_ROUNDS) {
        slowest.add(replies.stream().mapToDouble(Reply::millis).max().orElseThrow());
      }
    }
    List<Double> sorted = slowest.stream().sorted().toList();
    return "median of %d rounds %.0f ms, longest %.0f ms"
        .formatted(ROUNDS, sorted.get(ROUNDS / 2), sorted.get(ROUNDS - 1));
  }

  private static CompletableFuture<Reply> hold(
      MeasuredApp app, JsonNode ticket, int rival, int seat) {
    return app.client.send(
        "POST",
        app.url(rival),
        "/api/v1/reservations/holds",
        "{\"userId\": %d, \"scheduleId\": 1, \"seatIds\": [%d]}".formatted(rival + 1, seat),
        "X-Waiting-Token",
        ticket.path("admittedToken").asString(),
        "Idempotency-Key",
        "seat-" + seat);
  }
}
