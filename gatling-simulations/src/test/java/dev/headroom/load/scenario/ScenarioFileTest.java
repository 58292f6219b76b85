package dev.headroom.load.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScenarioFileTest {

  private static final String PLAYABLE =
      """
      name: small
      load:
        model: closed
        phases:
          - {name: up, duration: 10 s, users: 0 to 5, counted: false}
          - {name: steady, duration: 1 min, users: 5}
      journey:
        visit: {enter: 7, hold: 2, pay: 1}
        think: 4 s to 6 s
      data: {users: 100, schedules: 2, seatsPerSchedule: 50}
      """;

  @TempDir private Path folder;

  @Test
  void baseline_is_500_people_asking_100_times_a_second_for_10_minutes() throws Exception {
    Scenario baseline = ScenarioFile.read(Path.of("scenarios/baseline.yaml"));

    Phase steady = baseline.load().phases().get(2);
    assertThat(steady.duration()).isEqualTo(Duration.ofMinutes(10));
    assertThat(baseline.load().amount(steady)).isEqualTo(new Range(500, 500));
    assertThat(500 / (baseline.journey().think().mean().toMillis() / 1e3)).isEqualTo(100);
    assertThat(baseline.journey().visit()).isEqualTo(new VisitMix(7, 2, 1));
  }

  @Test
  void a_playable_file_is_read_with_its_defaults() throws Exception {
    Scenario scenario = read(PLAYABLE);

    assertThat(scenario.load().length()).isEqualTo(Duration.ofSeconds(70));
    assertThat(scenario.load().phases().get(0).users()).isEqualTo(new Range(0, 5));
    assertThat(scenario.journey().poll()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void a_malformed_value_is_named_with_its_line() {
    refused(PLAYABLE.replace("10 s", "ten s"))
        .hasMessage(
            file()
                + ":5: load.phases[0].duration: 'ten s' is no duration like '500 ms', '30 s',"
                + " '10 min' or '7 min 30 s'");
  }

  @Test
  void an_unknown_key_is_named_with_those_that_are_known() {
    refused(PLAYABLE.replace("  think:", "  hurry: 3\n  think:"))
        .hasMessage(file() + ":9: unknown key 'journey.hurry'; known here: poll, think, visit");
  }

  @Test
  void a_missing_key_is_named() {
    refused(PLAYABLE.replaceAll("(?m)^  think.*\n", "")).hasMessageContaining("'think' is missing");
  }

  @Test
  void users_do_not_belong_into_an_open_model() {
    refused(PLAYABLE.replace("closed", "open"))
        .hasMessageContaining("needs 'rate' (arrivals a second) and no 'users'");
  }

  @Test
  void a_visit_cannot_pay_without_a_hold() {
    refused(PLAYABLE.replace("hold: 2", "hold: 0")).hasMessageContaining("without a hold");
  }

  @Test
  void what_is_no_yaml_is_refused_with_its_line() {
    refused("name: [1\nload: }\n").hasMessageMatching("(?s)\\Q" + file() + "\\E:\\d+: .+");
  }

  @Test
  void an_empty_file_and_an_absent_one_are_refused() {
    refused("").hasMessageContaining(file().toString());
    assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("absent.yaml")))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("cannot be read");
  }

  private Path file() {
    return folder.resolve("s.yaml");
  }

  private Scenario read(String text) throws ScenarioException, IOException {
    Files.writeString(file(), text);
    return ScenarioFile.read(file());
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(String text) {
    return assertThatThrownBy(() -> read(text))
        .isInstanceOf(ScenarioException.class)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }
}
