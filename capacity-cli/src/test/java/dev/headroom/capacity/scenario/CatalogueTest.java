package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.RequestFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled scenarios, as files. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

  private static final ScenarioCatalogue BUNDLED =
      new ScenarioCatalogue(Path.of("..", "gatling-simulations", "scenarios"));

  @TempDir Path folder;

  static List<String> names() {
    return BUNDLED.names();
  }

  @Test
  void people_find_the_ordinary_day_first_and_every_scenario_of_the_folder() throws IOException {
    try (var files = Files.list(BUNDLED.path("baseline").resolveSibling("."))) {
      long written = files.filter(file -> file.toString().endsWith(".yaml")).count();
      assertThat(names()).startsWith("baseline").hasSize((int) written).contains("peak", "soak");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_scenario_says_what_it_asks_and_what_it_promises(String name) throws IOException {
    Scenario scenario = BUNDLED.find(name);

    assertThat(scenario.name()).isEqualTo(name);
    assertThat(scenario.title()).isNotEqualTo(name);
    assertThat(scenario.question()).endsWith("?");
    assertThat(scenario.objectives()).isNotEmpty();
    assertThat(scenario.objectives()).extracting(Objective::name).doesNotHaveDuplicates();
    Path written = Files.writeString(folder.resolve("s.yaml"), scenario.toYaml());
    assertThat(Scenario.read(written)).isEqualTo(scenario);
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_objective_is_about_something_that_the_journey_does(String name) {
    Scenario scenario = BUNDLED.find(name);

    assertThat(scenario.objectives())
        .extracting(Objective::of)
        .allSatisfy(
            of ->
                assertThat(of)
                    .matches(
                        request ->
                            request.equals(RequestFigures.ALL)
                                || scenario.journey().requests().contains(request)));
  }
}
