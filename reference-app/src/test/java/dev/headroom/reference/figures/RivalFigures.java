package dev.headroom.reference.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.figures.Client.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A hundred who want the same at once, over two instances. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RivalFigures {
  private static final int RIVALS = 100;
  private static final int WARM_UP_ROUNDS = 250;
  private static final int PAYMENT_WARM_UP_ROUNDS = 70;
  private static final int ROUNDS = 30;
  private static MeasuredApp app;
  private List<JsonNode> tickets;

  @BeforeAll
  static void start() {
    app = MeasuredApp.start(2, Map.of());
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @BeforeEach
  void enter() {
    app.seed(1000, 1, 1000);
    tickets = app.entered(RIVALS, 1);
  }

  @Test
  void a_hundred_rivals_for_one_seat() {
    List<Double> slowest = new ArrayList<>();
    for (int round = 1; round <= WARM_UP_ROUNDS + ROUNDS; round++) {
      int seat = round;
      List<Reply> replies = together(i -> hold(i, i + 1, seat, "rival"));
      assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).containsOnly(201, 409);
      if (round > WARM_UP_ROUNDS) {
        slowest.add(slowest(replies));
      }
    }
    FigureList.add(
        "100 rivals for one seat over two instances: until the last one knew",
        "≤ 100 ms, one winner, no 5xx",
        spread(slowest));
  }

  @Test
  void a_hundred_same_payments() {
    List<Double> slowest = new ArrayList<>();
    for (int round = 1; round <= PAYMENT_WARM_UP_ROUNDS + ROUNDS; round++) {
      int buyer = round;
      String holdId = hold(0, buyer, buyer, "payment").join().json().path("holdId").asString();
      List<Reply> replies = together(i -> pay(i, buyer, holdId));
      assertThat(replies).extracting(Reply::status).containsOnly(201);
      assertThat(replies.stream().map(Reply::body).distinct()).hasSize(1);
      if (round > PAYMENT_WARM_UP_ROUNDS) {
        slowest.add(slowest(replies));
      }
    }
    assertThat(app.ledger().path("payments").path("count").asInt())
        .isEqualTo(PAYMENT_WARM_UP_ROUNDS + ROUNDS);
    FigureList.add(
        "100 same payments over two instances: until the last one knew",
        "one charge, 100 equal answers",
        spread(slowest));
  }

  private CompletableFuture<Reply> hold(int instance, int user, int seat, String purpose) {
    return app.client.send(
        "POST",
        app.url(instance),
        "/api/v1/reservations/holds",
        "{\"userId\": %d, \"scheduleId\": 1, \"seatIds\": [%d]}".formatted(user, seat),
        "X-Waiting-Token",
        tickets.get(user - 1).path("admittedToken").asString(),
        "Idempotency-Key",
        purpose + seat);
  }

  private CompletableFuture<Reply> pay(int instance, int user, String holdId) {
    return app.client.send(
        "POST",
        app.url(instance),
        "/api/v1/payments",
        "{\"userId\": %d, \"holdId\": \"%s\"}".formatted(user, holdId),
        "X-Waiting-Token",
        tickets.get(user - 1).path("admittedToken").asString(),
        "Idempotency-Key",
        "once");
  }

  private static List<Reply> together(IntFunction<CompletableFuture<Reply>> call) {
    List<CompletableFuture<Reply>> calls = IntStream.range(0, RIVALS).mapToObj(call).toList();
    return calls.stream().map(CompletableFuture::join).toList();
  }

  private static double slowest(List<Reply> replies) {
    return replies.stream().mapToDouble(Reply::millis).max().orElseThrow();
  }

  private static String spread(List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return "median of %d rounds %.0f ms, longest %.0f ms"
        .formatted(sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
  }
}
