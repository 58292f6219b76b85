package dev.headroom.load;

import static dev.headroom.load.HistoryLog.is;
import static dev.headroom.load.Journeys.arrivals;
import static dev.headroom.load.Journeys.assertAllAsPlanned;
import static dev.headroom.load.Journeys.crowd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do of their own accord, against a server that does nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HabitsIT {

  /** Longer than anybody looks at a ticket. */
  private static final int NEVER = 1_000_000;

  @TempDir private Path folder;

  @Test
  void some_of_the_admitted_buy_the_others_leave_and_one_seed_makes_the_same_people()
      throws Exception {
    String scenario =
        arrivals(
            "100",
            "steps: [enter, poll, hold, pay], think: 0 s, buy: 30 %",
            "4, " + "seatsPerSchedule: 100");
    try (DoNothingServer first = new DoNothingServer(1);
        DoNothingServer second = new DoNothingServer(1)) {
      InProcess.Run run = play(first, scenario);
      play(second, scenario);

      long bought = run.raw().count("pay");
      assertThat(bought / 200.0).isCloseTo(0.3, within(0.1));
      assertThat(run.raw().count("leave")).isEqualTo(200 - bought);
      assertAllAsPlanned(run, 200);
      assertThat(Set.copyOf(second.holds))
          .as("the same users ask for the same seats")
          .isEqualTo(Set.copyOf(first.holds))
          .hasSize((int) bought);
    }
  }

  @Test
  void who_waits_reloads_and_loses_patience() throws Exception {
    try (DoNothingServer server = new DoNothingServer(NEVER)) {
      InProcess.Run run =
          play(
              server,
              arrivals(
                  "10",
                  "steps: [enter, poll, hold], think: 0 s, poll: 300 ms,"
                      + " giveUp: {share: 100 %, after: 900 ms to 1 s},"
                      + " refresh: {share: 100 %, every: 400 ms}",
                  "1, seatsPerSchedule: 100"));

      assertThat(run.raw().ko).isZero();
      assertThat(run.raw().count("leave")).isEqualTo(20);
      assertThat(run.observed().values("visit.gaveUp")).hasSize(20);
      assertThat(run.observed().values("visit.success.percent"))
          .as("nobody was admitted")
          .isEmpty();
      assertThat(run.raw().count("enter")).as("reloads").isGreaterThan(20).isLessThanOrEqualTo(60);
      assertThat(run.raw().count("status")).isBetween(20L, 80L);
      assertThat(run.raw().count("hold")).isZero();
      for (int user : Set.copyOf(server.entered)) {
        List<JsonNode> mine =
            run.history().stream().filter(op -> op.path("user").asInt() == user).toList();
        long patience =
            mine.get(mine.size() - 1).path("intended").asLong() - mine.get(0).path("end").asLong();
        assertThat(is(mine.get(mine.size() - 1), "leave")).isTrue();
        assertThat(patience).isBetween(900L, 1_000L);
      }
    }
  }

  @Test
  void when_the_crowd_shrinks_those_who_wait_go_too_however_seldom_they_poll() throws Exception {
    try (DoNothingServer server = new DoNothingServer(NEVER)) {
      InProcess.Run run =
          play(
              server,
              crowd(
                  "{name: steady, duration: 1 s, users: 20}, {name: gone, duration: 5 s, users: 0}",
                  "steps: [enter, poll, hold], think: 10 ms, poll: 1 min"));

      assertThat(run.raw().count("enter")).isEqualTo(20);
      assertThat(run.observed().requests("leave"))
          .hasSize(20)
          .allSatisfy(leave -> assertThat(leave.start()).isBetween(1_000, 4_000));
    }
  }

  private InProcess.Run play(DoNothingServer server, String scenario, String... options)
      throws IOException {
    return new InProcess(folder, server.url()).play(scenario, options);
  }
}
