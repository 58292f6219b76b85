package dev.headroom.load.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.feeder.Share;
import dev.headroom.load.scenario.Scenario;
import dev.headroom.load.scenario.ScenarioFile;
import dev.headroom.load.scenario.TestData;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemandTest {

  @Test
  void baseline_holds_15300_seats_of_20000() throws Exception {
    Scenario baseline = ScenarioFile.read(Path.of("scenarios/baseline.yaml"));

    Demand demand = demand(baseline);

    assertThat(demand.wanted()).isEqualTo(15_300, within(0.5));
    assertThat(demand.seats()).isEqualTo(20_000);
    assertThat(demand.complaint()).isEmpty();
  }

  @Test
  void too_few_seats_are_complained_about_with_both_numbers() throws Exception {
    Scenario baseline = ScenarioFile.read(Path.of("scenarios/baseline.yaml"));
    Scenario sparse =
        new Scenario(
            baseline.name(),
            baseline.load(),
            baseline.journey(),
            new TestData(9, 10, 1_000, 0, 0, 1),
            baseline.app());

    assertThat(demand(sparse).complaint()).get().asString().contains("15300", "10000");
  }

  private static Demand demand(Scenario scenario) {
    return Demand.of(scenario, new LoadProfile(scenario.load(), Share.WHOLE));
  }
}
