package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.run.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadFileTest {

  @TempDir Path folder;

  @Test
  void steps_are_spelt_out_settle_uncounted_and_end_at_the_first_that_breaks() throws IOException {
    Scenario scenario =
        read("{model: open, steps: {from: 20, by: 20, to: 60, each: 30 s, settle: 10 s}}");

    assertThat(scenario.load().untilBroken()).isTrue();
    assertThat(scenario.phases())
        .startsWith(
            new Phase("step 1 settling", Duration.ofSeconds(10), 20, 20, false),
            new Phase("step 1", Duration.ofSeconds(20), 20, 20, true),
            new Phase("step 2 settling", Duration.ofSeconds(10), 40, 40, false))
        .endsWith(new Phase("step 3", Duration.ofSeconds(20), 60, 60, true))
        .hasSize(6);
    assertThat(read(scenario.scaled(0.1, 0.5)).phases().get(5))
        .isEqualTo(new Phase("step 3", Duration.ofSeconds(10), 6, 6, true));
  }

  @Test
  void steps_of_fractions_miss_none_and_a_warm_up_comes_first() throws IOException {
    List<Phase> phases =
        read("{model: open, steps: {from: 0.1, by: 0.1, to: 0.3, each: 9 s, warmUp: 5 s}}")
            .phases();

    assertThat(phases).extracting(Phase::toUsers).containsExactly(0.1, 0.1, 0.2, 0.3);
    assertThat(phases).extracting(Phase::counted).containsExactly(false, true, true, true);
  }

  @Test
  void a_csv_of_rates_counts_each_line_for_one_step_and_a_gap_for_nobody() throws IOException {
    Files.writeString(
        folder.resolve("rates.csv"),
        """
        # an opening
        second,rate
        0,5
        10,20
        20,20
        40,2.5
        """);

    assertThat(read("{model: open, replay: {file: rates.csv}}").phases())
        .containsExactly(
            new Phase("from 0 s", Duration.ofSeconds(10), 5, 5, true),
            new Phase("from 10 s", Duration.ofSeconds(20), 20, 20, true),
            new Phase("from 30 s", Duration.ofSeconds(10), 0, 0, true),
            new Phase("from 40 s", Duration.ofSeconds(10), 2.5, 2.5, true));
  }

  @Test
  void a_replay_at_double_speed_has_the_same_arrivals_in_half_the_time() throws IOException {
    Files.writeString(
        folder.resolve("rates.csv"), "time,rate\n10:00:00, 4\n10:00:02, 6\n10:00:04, 8\n");

    List<Phase> once = read("{model: open, replay: {file: rates.csv}}").phases();
    List<Phase> twice = read("{model: open, replay: {file: rates.csv, speed: 2}}").phases();

    assertThat(arrivals(once)).isEqualTo(36);
    assertThat(arrivals(twice)).isEqualTo(36);
    assertThat(twice).extracting(Phase::duration).containsOnly(Duration.ofSeconds(1));
  }

  @Test
  void an_access_log_is_counted_by_the_second_in_whatever_order_its_lines_are() throws IOException {
    Files.writeString(
        folder.resolve("access.log"),
        """
        10.0.0.7 - - [21/Nov/2026:10:00:02 +0100] "GET / HTTP/1.1" 200 12
        10.0.0.7 - an n [21/Nov/2026:10:00:00 +0100] "GET /[x] HTTP/1.1" 200 12 "-" "curl/8"
        ::1 - - [21/Nov/2026:09:00:00 +0000] "\\x16\\x03" 400 0

        ::1 - - [21/Nov/2026:10:00:02 +0100] "-" 408 -
        ::1 - - [21/Nov/2026:10:00:03 +0100] "GET / HTTP/1.1" 200 12
        """);

    assertThat(read("{model: open, replay: {file: access.log}}").phases())
        .extracting(Phase::toUsers)
        .containsExactly(2.0, 0.0, 2.0, 1.0);
  }

  @Test
  void a_long_replay_becomes_coarser_and_keeps_its_arrivals() {
    double[] perSecond = new double[86_400];
    for (int i = 0; i < perSecond.length; i++) {
      perSecond[i] = i % 7;
    }
    List<Phase> phases = ReplayLoad.phases(new ArrivalRates(1_000, perSecond), 1);

    assertThat(phases).hasSizeLessThanOrEqualTo(1_000);
    double all = 0;
    for (double rate : perSecond) {
      all += rate;
    }
    assertThat(arrivals(phases)).isCloseTo(all, within(1.0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{model: open, phases: [], steps: {}} | s.yaml:2: \"phases\" and \"steps\" don't go together."
            + " Write: one of them",
        "{model: open} | s.yaml:2: \"phases\" is missing. Write: phases: [ … ]",
        "{model: open, arrivals: poisson, phases: []} | s.yaml:2: arrivals \"poisson\" is not"
            + " known. Write: arrivals: even or random",
        "{model: closed, arrivals: even, phases: []} | s.yaml:2: \"arrivals\" goes with load model"
            + " open: people of a closed one are there. Write: model: open",
        "{model: open, until: brokn, phases: []} | s.yaml:2: until \"brokn\" is not known. Write:"
            + " until: broken",
        "{model: closed, replay: {file: r.csv}} | s.yaml:2: a replay is of arrivals, which only the"
            + " open model has. Write: model: open",
        "{model: open, steps: {from: 20, by: 0, to: 40, each: 9 s}} | s.yaml:2: \"by\" is \"0\","
            + " which is no number above 0. Write: by: 20",
        "{model: open, steps: {from: 20, by: 5, to: 4, each: 9 s}} | s.yaml:2: from 20 by 5 to 4 is"
            + " no row of 1 to 1000 steps. Write: to: 70",
        "{model: open, steps: {from: 2, by: 5, to: 4, each: 9 s, settle: 9 s}} | s.yaml:2: nothing"
            + " of a step is left to count. Write: settle: 10 s, with each: 30 s",
      })
  void what_is_no_load_is_said_in_one_line(String load, String message) {
    assertThatThrownBy(() -> read(load)).hasMessage(folder.resolve("") + "/" + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r.csv | time;rate     | :1: \"time;rate\" is no heading. Write: second,rate",
        "r.csv | second,rate   | :1: it has no rates. Write: second,rate and below it lines such"
            + " as 0,120",
        "r.csv | second,rate~1 | :2: \"1\" is not two values. Write: 0,120",
        "r.csv | second,rate~0,many | :2: the rate \"many\" is no number from 0 on. Write: a"
            + " number, such as 120",
        "r.csv | second,rate~~1,5~1,6 | :4: \"1\" is no later than line 3. Write: the lines in"
            + " order of time, each time once",
        "r.csv | time,rate~25:00,5 | :2: \"25:00\" is no time. Write: 10:00:05, or"
            + " 2026-11-21T10:00:05Z where days count",
        "a.log | GET / | :1: this is no line of an access log. Write: 127.0.0.1 - -"
            + " [21/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 1",
      })
  void what_is_no_file_of_arrivals_is_said_with_its_line(String name, String text, String message)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), text.replace("~", "\n"));

    assertThatThrownBy(() -> read("{model: open, replay: {file: " + name + "}}"))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(file + message);
  }

  @Test
  void a_file_of_arrivals_that_is_not_there_is_named() {
    assertThatThrownBy(() -> read("{model: open, replay: {file: none.csv}}"))
        .hasMessageStartingWith(folder.resolve("none.csv") + ": there is no such file. Write: ");
  }

  private static double arrivals(List<Phase> phases) {
    return phases.stream().mapToDouble(p -> p.toUsers() * p.duration().toMillis() / 1e3).sum();
  }

  private Scenario read(Scenario written) throws IOException {
    return Scenario.read(Files.writeString(folder.resolve("again.yaml"), written.toYaml()));
  }

  private Scenario read(String load) throws IOException {
    String text =
        "name: small\nload: "
            + load
            + "\njourney: {visit: {enter: 1}, think: 1 s}\ndata: {users: 10}\n";
    return Scenario.read(Files.writeString(folder.resolve("s.yaml"), text));
  }
}
