package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.scenario.Scenario;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionTest {
  private static final URI OTHERS = URI.create("http://127.0.0.1:1");

  @TempDir Path folder;

  @Test
  void the_bundled_app_is_inspected_and_has_the_users_that_takes() throws IOException {
    RunPlan plan = plan(List.of());
    assertThat(plan.seedData(0)).containsEntry("users", 500 + 2 * 3);
    assertThat(command(plan))
        .containsSubsequence("--inspect", "on", "--inspect-rate", "5.0", "--inspect-share", "1.0");
  }

  @Test
  void other_systems_are_not_unless_that_is_asked_for() throws IOException {
    RunPlan plan = plan(List.of(OTHERS));
    assertThat(command(plan)).doesNotContain("--inspect");
    assertThat(command(plan.with(Inspection.ON))).contains("--inspect");
  }

  @Test
  void switched_off_it_changes_no_data() throws IOException {
    assertThat(plan(List.of()).with(Inspection.OFF).seedData(0)).containsEntry("users", 500);
  }

  @Test
  void bounds_are_positive_and_a_share_is_no_more_than_the_whole() {
    assertThatThrownBy(() -> new Inspection(true, 0, 1)).hasMessageContaining("requestsPerSecond");
    assertThatThrownBy(() -> new Inspection(true, Double.NaN, 1))
        .hasMessageContaining("requestsPerSecond");
    assertThatThrownBy(() -> new Inspection(true, 5, 100.1)).hasMessageContaining("percentOfLoad");
  }

  private List<String> command(RunPlan plan) {
    return GeneratorCommand.of("jars", folder, List.of(OTHERS), folder, 2, plan);
  }

  private RunPlan plan(List<URI> targets) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("scenario.yaml"),
            """
            name: any
            load: {model: closed, phases: [{name: steady, duration: 1 s, users: 1}]}
            journey: {steps: [enter], think: 1 s}
            data: {users: 500, schedules: 1, seatsPerSchedule: 10}
            objectives: [{name: Succeeded, measure: success rate, target: "> 99 %"}]
            """);
    return new RunPlan(
        Scenario.read(file),
        1,
        1,
        new AppSetup(1, 0, Map.of()),
        targets,
        3,
        0,
        null,
        1,
        folder,
        "capacity-cli run any");
  }
}
