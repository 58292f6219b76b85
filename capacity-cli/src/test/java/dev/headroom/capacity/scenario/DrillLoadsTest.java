package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Phase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrillLoadsTest {
  private static final ScenarioCatalogue LOADS =
      new ScenarioCatalogue(Path.of("../gatling-simulations/drill-loads"));

  @Test
  void each_load_warms_up_and_has_one_counted_phase_for_a_drill_to_fill() {
    assertThat(LOADS.names()).isNotEmpty();
    for (Scenario load : LOADS.list()) {
      List<Boolean> counted = load.load().phases().stream().map(Phase::counted).toList();
      assertThat(counted).as(load.name()).containsExactly(false, true);
    }
  }

  @Test
  void a_load_promises_nothing_as_drills_do_that() {
    assertThat(LOADS.list()).allSatisfy(load -> assertThat(load.objectives()).isEmpty());
  }
}
