package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.confirm.Change;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second run is the first but for what is changed, and says so where it is run again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmRunTest {

  @TempDir Path folder;

  @Test
  void a_property_goes_over_the_one_that_was_set() throws IOException {
    RunPlan first = plan(" --set pool=3", null);
    RunPlan second =
        ConfirmRun.changed(first, new Change("app.db.pool", Map.of("pool", "8"), "3"), folder);

    assertThat(second.app().properties())
        .containsExactlyInAnyOrderEntriesOf(Map.of("pool", "8", "kept", "1"));
    assertThat(second.command()).isEqualTo("capacity-cli run any --set pool=3 --set pool=8");
    assertThat(second.app().heap()).isNull();
    assertThat(second.seed()).isEqualTo(first.seed());
    assertThat(second.scenario()).isEqualTo(first.scenario());
    assertThat(second.results()).isEqualTo(folder);
  }

  @Test
  void a_heap_takes_the_place_of_the_one_that_was_set() throws IOException {
    Change change = new Change("app.heap", Map.of(), "256m", "128m");

    assertThat(ConfirmRun.changed(plan(" --heap 128m --seed 1", "128m"), change, folder))
        .satisfies(
            second -> {
              assertThat(second.app().heap()).isEqualTo("256m");
              assertThat(second.command()).isEqualTo("capacity-cli run any --seed 1 --heap 256m");
              assertThat(second.app().properties()).containsEntry("pool", "3");
            });
    assertThat(ConfirmRun.changed(plan("", null), change, folder).command())
        .isEqualTo("capacity-cli run any --heap 256m");
  }

  @Test
  void a_heap_stays_whatever_else_an_app_is_given() {
    AppSetup setup = new AppSetup(1, 0, Map.of()).withHeap("128m");

    assertThat(setup.changed(Map.of("a", "b")).heap()).isEqualTo("128m");
    assertThat(setup.over(Map.of("a", "b")).heap()).isEqualTo("128m");
    assertThat(setup.with(setup.needs()).heap()).isEqualTo("128m");
    assertThat(RunFaults.of(List.of()).on(setup, null).heap()).isEqualTo("128m");
  }

  private RunPlan plan(String options, @Nullable String heap) throws IOException {
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
        new AppSetup(1, 0, Map.of("pool", "3", "kept", "1")).withHeap(heap),
        List.of(),
        1,
        0,
        null,
        1,
        folder.resolve("first"),
        "capacity-cli run any" + options);
  }
}
