package dev.headroom.load;

import static dev.headroom.load.HistoryLog.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoadGeneratorIT {

  private static final String BUSY =
      """
      name: busy
      load:
        model: closed
        phases:
          - {name: ramp,   duration: 1500 ms, users: 0 to 30}
          - {name: steady, duration: 4 s,     users: 30}
          - {name: down,   duration: 1 s,     users: 30 to 15}
      journey: {visit: {enter: 7, hold: 2, pay: 1}, think: 50 ms to 150 ms, poll: 200 ms}
      data: {users: 2000, schedules: 10, seatsPerSchedule: 1000}
      """;

  /** Everybody thinks for a minute: nothing that a stop could wait for will happen soon. */
  private static final String THOUGHTFUL =
      """
      name: thoughtful
      load: {model: closed, phases: [{name: steady, duration: 1 h, users: 40}]}
      journey: {visit: {enter: 2, hold: 0, pay: 0}, think: 60 s to 90 s}
      data: {users: 2000, schedules: 10, seatsPerSchedule: 1000}
      """;

  private static final String ARRIVALS =
      """
      name: arrivals
      load: {model: open, phases: [{name: steady, duration: 3 s, rate: 20}]}
      journey: {visit: {enter: 2, hold: 1, pay: 1}, think: 10 ms to 20 ms}
      data: {users: 100, schedules: 10, seatsPerSchedule: 1000}
      """;

  @TempDir private Path folder;

  @Test
  void a_scenario_is_played_in_its_mix_and_every_request_is_in_the_log() throws Exception {
    try (DoNothingServer server = new DoNothingServer(0);
        GeneratorProcess generator = generator(BUSY, server.url())) {
      generator.startNow();
      assertThat(generator.awaitExit()).as(generator.errors()).isZero();

      RawLog log = RawLog.read(log());
      assertThat(log.cut).isFalse();
      assertThat(log.ko).isZero();
      for (String name : List.of("enter", "hold", "pay")) {
        assertThat(log.count(name)).as(name).isEqualTo(server.asked(name));
      }
      assertThat(log.count()).isEqualTo(server.asked()).isEqualTo(generator.requestsReported());
      assertThat(log.usersStarted).isEqualTo(log.usersEnded);
      double all = log.count();
      assertThat(all).isGreaterThan(200);
      assertThat(log.count("enter") / all).isCloseTo(0.70, within(0.07));
      assertThat(log.count("hold") / all).isCloseTo(0.20, within(0.05));
      assertThat(log.count("pay") / all).isCloseTo(0.10, within(0.04));
      assertThat(server.keys).as("idempotency keys").allSatisfy((k, n) -> assertThat(n).isOne());
      assertThat(server.bodies).as("booked once each").allSatisfy((b, n) -> assertThat(n).isOne());
      assertThat(generator.lines()).startsWith("ready").endsWith("done");
      assertThat(generator.lines()).allMatch(line -> line.matches("ready|done|progress \\{.*\\}"));
      assertThat(history()).filteredOn(op -> is(op, "hold")).hasSize((int) log.count("hold"));
      assertThat(history())
          .allSatisfy(op -> assertThat(op.path("outcome").asText()).isEqualTo("ok"));
    }
  }

  @Test
  void those_in_the_line_ask_for_their_status_and_book_only_once_admitted() throws Exception {
    try (DoNothingServer server = new DoNothingServer(9);
        GeneratorProcess generator = generator(BUSY, server.url())) {
      generator.startNow();
      assertThat(generator.awaitExit()).as(generator.errors()).isZero();

      RawLog log = RawLog.read(log());
      assertThat(log.count("status")).isPositive().isEqualTo(server.asked("status"));
      assertThat(log.count("hold")).isPositive();
      List<JsonNode> history = history();
      for (JsonNode hold : history.stream().filter(op -> is(op, "hold")).toList()) {
        assertThat(history)
            .anySatisfy(
                op -> {
                  assertThat(op.path("op").asText()).isEqualTo("admitted");
                  assertThat(op.path("user")).isEqualTo(hold.path("user"));
                  assertThat(op.path("end").asLong())
                      .isLessThanOrEqualTo(hold.path("start").asLong());
                });
      }
    }
  }

  @Test
  void a_stop_ends_the_load_and_what_was_reported_is_in_the_log() throws Exception {
    try (DoNothingServer server = new DoNothingServer(0);
        GeneratorProcess generator = generator(THOUGHTFUL, server.url())) {
      generator.startNow();
      generator.awaitRequests();
      generator.say("stop");
      assertThat(generator.awaitExit()).as(generator.errors()).isEqualTo(LoadGenerator.STOPPED);

      RawLog log = RawLog.read(log());
      assertThat(log.cut).isFalse();
      assertThat(log.count()).isPositive().isEqualTo(generator.requestsReported());
      assertThat(history())
          .filteredOn(op -> is(op, "enter"))
          .hasSizeGreaterThanOrEqualTo((int) log.count());
    }
  }

  @Test
  void an_early_end_lets_people_finish_what_they_are_at() throws Exception {
    String busy = BUSY.replace("duration: 4 s, ", "duration: 1 min, ");
    try (DoNothingServer server = new DoNothingServer(0);
        GeneratorProcess generator = generator(busy, server.url())) {
      generator.startNow();
      generator.awaitRequests();
      generator.say("end");
      assertThat(generator.awaitExit()).as(generator.errors()).isZero();

      RawLog log = RawLog.read(log());
      assertThat(log.cut).isFalse();
      assertThat(log.ko).isZero();
      assertThat(log.count())
          .isPositive()
          .isEqualTo(server.asked())
          .isEqualTo(generator.requestsReported());
      assertThat(generator.lines()).endsWith("done");
      assertThat(history())
          .isNotEmpty()
          .allSatisfy(op -> assertThat(op.path("outcome").asText()).isEqualTo("ok"));
    }
  }

  @Test
  void an_early_end_waits_for_nobody_who_only_thinks() throws Exception {
    try (DoNothingServer server = new DoNothingServer(0);
        GeneratorProcess generator = generator(THOUGHTFUL, server.url())) {
      generator.startNow();
      generator.awaitRequests();
      generator.say("end");
      assertThat(generator.awaitExit()).as(generator.errors()).isZero();

      assertThat(RawLog.read(log()).count()).isEqualTo(server.asked());
      assertThat(generator.lines()).endsWith("done");
    }
  }

  @Test
  void the_end_of_input_is_a_stop() throws Exception {
    try (DoNothingServer server = new DoNothingServer(0);
        GeneratorProcess generator = generator(BUSY, server.url())) {
      generator.startNow();
      generator.awaitLine("progress {");
      generator.closeInput();
      assertThat(generator.awaitExit()).as(generator.errors()).isEqualTo(LoadGenerator.STOPPED);

      assertThat(RawLog.read(log()).count()).isEqualTo(generator.requestsReported());
    }
  }

  @Test
  void a_stop_before_the_start_leaves_at_once() throws Exception {
    try (GeneratorProcess generator = generator(BUSY, "http://127.0.0.1:1")) {
      generator.awaitLine("ready");
      generator.say("stop");
      assertThat(generator.awaitExit()).as(generator.errors()).isEqualTo(LoadGenerator.STOPPED);
    }
  }

  @Test
  void a_killed_generator_has_left_what_it_reported_in_its_files() throws Exception {
    try (DoNothingServer server = new DoNothingServer(0);
        GeneratorProcess generator = generator(BUSY, server.url())) {
      generator.startNow();
      generator.awaitRequests();
      long reported = generator.requestsReported();
      generator.kill();
      generator.awaitExit();

      assertThat(RawLog.read(log()).count()).isGreaterThanOrEqualTo(reported).isPositive();
    }
  }

  @Test
  void open_arrivals_make_one_visit_each() throws Exception {
    try (DoNothingServer server = new DoNothingServer(0);
        GeneratorProcess generator = generator(ARRIVALS, server.url())) {
      generator.startNow();
      assertThat(generator.awaitExit()).as(generator.errors()).isZero();

      assertThat(RawLog.read(log()).usersStarted).isEqualTo(60);
      assertThat(server.asked("enter")).isBetween(1L, 120L);
      assertThat(server.asked("pay")).isLessThanOrEqualTo(60L);
    }
  }

  @Test
  void a_target_that_is_not_there_fails_requests_and_not_the_generator() throws Exception {
    try (GeneratorProcess generator =
        generator(BUSY.replace("duration: 4 s, ", "duration: 1 s, "), "http://127.0.0.1:1")) {
      generator.startNow();
      assertThat(generator.awaitExit()).as(generator.errors()).isZero();

      RawLog log = RawLog.read(log());
      assertThat(log.ko).isPositive().isEqualTo(log.count());
      assertThat(log.count("hold")).isZero();
      assertThat(history())
          .allSatisfy(op -> assertThat(op.path("outcome").asText()).isEqualTo("unknown"));
    }
  }

  @Test
  void what_cannot_be_played_is_said_in_one_line_before_ready() throws Exception {
    unplayable(BUSY.replace("50 ms to 150 ms", "soon"), "soon");
    unplayable(BUSY.replace("seatsPerSchedule: 1000", "seatsPerSchedule: 2"), "seatsPerSchedule");
  }

  private void unplayable(String scenario, String named) throws Exception {
    try (GeneratorProcess generator = generator(scenario, "http://127.0.0.1:1")) {
      assertThat(generator.awaitExit()).isEqualTo(LoadGenerator.USAGE);
      assertThat(generator.errors().lines()).hasSize(1).first().asString().contains(named);
      assertThat(generator.lines()).isEmpty();
      assertThat(out()).doesNotExist();
    }
  }

  private GeneratorProcess generator(String scenario, String target) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), scenario);
    return new GeneratorProcess(
        folder,
        "--scenario",
        file.toString(),
        "--target",
        target,
        "--out",
        out().toString(),
        "--seed",
        "7");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path log() {
    return out().resolve("simulation.log");
  }

  private List<JsonNode> history() throws IOException {
    return HistoryLog.read(out().resolve("history.jsonl.gz"));
  }
}
