package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckCommandTest {
  @TempDir Path folder;

  private final TestConsole console = new TestConsole();

  @Test
  void a_sound_scenario_is_fine_by_its_name() {
    assertThat(console.run("check", "browse", "--scale", "0.1")).isEqualTo(ExitCode.OK);
    assertThat(console.out())
        .contains("browse at scale 0.1")
        .contains("users = rate")
        .contains("Nothing contradicts this plan");
  }

  @Test
  void a_contradiction_ends_with_1_and_names_its_law_numbers_and_mend() throws IOException {
    assertThat(console.run("check", contradictory().toString())).isEqualTo(ExitCode.NOT_MET);
    assertThat(console.out())
        .contains("✗ the seats run out")
        .contains("seats needed = visits × holds a visit / rivals:")
        .contains("mend: data.seatsPerSchedule:");
  }

  @Test
  void as_json_each_finding_has_its_parts() throws IOException {
    assertThat(console.run("check", contradictory().toString(), "--json"))
        .isEqualTo(ExitCode.NOT_MET);
    JsonNode json = new JsonMapper().readTree(console.out());
    assertThat(json.path("scenario").asString()).isEqualTo("short-of-seats");
    assertThat(json.path("contradictions").asInt()).isEqualTo(1);
    JsonNode worst = json.path("findings").path(0);
    assertThat(worst.path("severity").asString()).isEqualTo("CONTRADICTION");
    assertThat(worst.propertyNames()).contains("law", "what", "numbers", "mend");
  }

  @Test
  void a_property_set_on_the_command_line_counts() throws IOException {
    String[] sound = {"check", scenario(50_000).toString()};
    assertThat(new TestConsole().run(sound)).isEqualTo(ExitCode.OK);
    assertThat(
            console.run("check", scenario(50_000).toString(), "--set", "reservations.hold-life=1s"))
        .isEqualTo(ExitCode.NOT_MET);
    assertThat(console.out()).contains("a hold ends before it is paid for");
  }

  @Test
  void a_dry_run_says_the_same_and_starts_nothing() throws IOException {
    Path out = folder.resolve("out");
    assertThat(console.run("run", contradictory().toString(), "--dry-run", "--out", out.toString()))
        .isEqualTo(ExitCode.NOT_MET);
    assertThat(console.out()).contains("the seats run out");
    assertThat(out).doesNotExist();
  }

  @Test
  void what_is_neither_scenario_nor_result_ends_with_2() {
    assertThat(console.run("check", "nonesuch")).isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).contains("nonesuch");
    assertThat(new TestConsole().run("check", folder.toString())).isEqualTo(ExitCode.USAGE);
  }

  private Path contradictory() throws IOException {
    return scenario(50);
  }

  private Path scenario(int seats) throws IOException {
    return Files.writeString(
        folder.resolve("plan.yaml"),
        """
        name: short-of-seats
        load:
          model: closed
          phases:
            - {name: ramp, duration: 30 s, users: 0 to 100, counted: false}
            - {name: steady, duration: 5 min, users: 100}
        journey: {steps: [enter, poll, hold, pay], think: 2 s}
        data: {users: 20000, schedules: 10, seatsPerSchedule: %d}
        objectives: [{measure: success rate, target: "> 99 %%"}]
        """
            .formatted(seats));
  }
}
