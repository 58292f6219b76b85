package dev.headroom.capacity.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the catalogue promises at full scale can be, as far as arithmetic tells. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

  private static final ScenarioCatalogue CATALOGUE =
      new ScenarioCatalogue(
          Path.of(System.getProperty("headroom.home", ".."), "gatling-simulations", "scenarios"));

  /** The machine that the catalogue is made for. */
  private static final MachineLimits MACHINE =
      new MachineLimits(2, 12_000, OptionalLong.of(20_000), OptionalLong.of(28_232), true, 60);

  static List<String> names() {
    return CATALOGUE.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_scenario_of_the_catalogue_contradicts_nothing(String name) {
    Scenario scenario = CATALOGUE.find(name);
    Needs needs = Needs.of(scenario, scenario.app(), 1, OptionalInt.empty(), MACHINE);
    assertThat(Preflight.of(scenario, scenario.app(), 1, needs.injectors()))
        .filteredOn(Finding::contradicts)
        .isEmpty();
    assertThat(needs.all()).map(Need::finding).filteredOn(Finding::contradicts).isEmpty();
  }
}
