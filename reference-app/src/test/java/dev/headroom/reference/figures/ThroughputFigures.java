package dev.headroom.reference.figures;

import dev.headroom.reference.figures.Client.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Requests a second of one call, as a share of what its floor reaches in the same run. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThroughputFigures {
  private static final int USERS = 200_000;
  private static final int SCHEDULES = 20;
  private static final int SEATS = 25_000;
  private static final int WAITING = 100_000;
  private static final int PAIRS_A_BLOCK = 600_000;
  private static final int SEATS_A_BLOCK = 4_500;
  private static MeasuredApp app;
  @TempDir static Path files;

  @BeforeAll
  static void start() {
    app =
        MeasuredApp.start(
            1,
            Map.of(
                "waiting.waiting-life", "1h",
                "reservations.hold-life", "1h",
                "waiting.admitted-life", "1h"));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void entering_against_one_bare_script() {
    app.seed(USERS, SCHEDULES, 10);
    Duel duel =
        Duel.play(
            Wrk.get(app.url(), "/floor/script"),
            block ->
                Wrk.script(app.url(), "enter.lua", (long) block * PAIRS_A_BLOCK, USERS, SCHEDULES));
    FigureList.add("queue entry, against one bare script", "≥ 70 %", duel.text());
  }

  @Test
  void the_position_among_100_000_against_one_bare_script() throws IOException {
    app.seed(USERS, 1, 10);
    List<String> keys = new ArrayList<>();
    for (JsonNode ticket : app.entered(WAITING + 100, 1)) {
      if (!ticket.path("admitted").asBoolean()) {
        keys.add(ticket.path("userKey").asString());
      }
    }
    Path tokens = Files.write(files.resolve("waiting"), keys);
    Duel duel =
        Duel.play(
            Wrk.get(app.url(), "/floor/script"),
            block -> Wrk.script(app.url(), "status.lua", tokens));
    FigureList.add(
        "position, %,d waiting, against one bare script".formatted(keys.size()),
        "≥ 70 %",
        duel.text());
  }

  @Test
  void cached_concerts_against_nothing_of_the_same_size() {
    app.seed(1000, SCHEDULES, 500);
    cached("cached concerts", "/api/v1/concerts");
  }

  @Test
  void free_seats_against_nothing_of_the_same_size() {
    app.seed(1000, SCHEDULES, 50);
    cached("free seats of 50", "/api/v1/schedules/1/seats");
  }

  private static void cached(String what, String path) {
    Reply reply = app.client.get(app.url(), path);
    int bytes = reply.body().length();
    Duel duel =
        Duel.play(
            Wrk.get(app.url(), "/floor/nothing?bytes=" + bytes), block -> Wrk.get(app.url(), path));
    FigureList.add(
        "%s, against a do-nothing endpoint of the same %,d bytes".formatted(what, bytes),
        "≥ 90 %",
        duel.text());
  }

  @Test
  void holds_of_distinct_seats_against_one_bare_script() throws IOException {
    app.seed(1000, SCHEDULES, SEATS);
    Path tokens = Files.write(files.resolve("holders"), app.holders(SCHEDULES));
    Duel duel =
        Duel.play(
            Wrk.get(app.url(), "/floor/script"),
            block -> Wrk.script(app.url(), "hold.lua", firstSeat(block), SEATS, tokens));
    FigureList.add("holds of distinct seats", "≥ 5,000/s", duel.text());
  }

  /** The warm-up is longer than a block, so it gets twice the seats. */
  private static long firstSeat(int block) {
    return block == 0 ? 0 : (block + 1L) * SEATS_A_BLOCK;
  }
}
