package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.slo.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BundledDrillsTest {
  private static final Path LOADS = Path.of("../gatling-simulations/drill-loads");
  private static final Path SCENARIOS = Path.of("../gatling-simulations/scenarios");
  private static final Path APP =
      Path.of("../reference-app/src/main/java/dev/headroom/reference/defects/Defects.java");

  /** Promises that a drill makes by itself. */
  private static final Set<String> OF_EACH = Set.of("effect", "back-within", "put-back");

  /** Of a stack, with filling it; what it took on two quiet cores. */
  private static final Duration START = Duration.ofSeconds(22);

  static List<String> names() {
    return DrillCatalogue.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void its_load_is_there(String name) {
    Drill drill = DrillCatalogue.find(name);
    assertThat(DrillCatalogue.load(drill, null, LOADS, SCENARIOS).name()).isEqualTo(drill.load());
  }

  @ParameterizedTest
  @MethodSource("names")
  void it_shows_the_worth_of_something_by_a_promise_that_it_makes(String name) throws IOException {
    Drill drill = DrillCatalogue.find(name);
    assertThat(drill.proofs()).isNotEmpty();
    List<String> promises = promises(drill);
    assertThat(drill.proofs()).allSatisfy(proof -> assertThat(promises).contains(proof.red()));
    assertThat(drill.preventions())
        .allSatisfy(prevention -> assertThat(promises).contains(prevention.when()));
    assertThat(drill.proofs())
        .allSatisfy(proof -> assertThat(drill.excused()).doesNotContainKey(proof.red()));
  }

  private static List<String> promises(Drill drill) throws IOException {
    List<String> promises = new ArrayList<>(OF_EACH);
    Stream.concat(drill.during().stream(), drill.after().stream())
        .map(Objective::name)
        .forEach(promises::add);
    promises.addAll(checks());
    return promises;
  }

  private static Set<String> checks() throws IOException {
    Path folder = Path.of("src/main/java/dev/headroom/capacity/check");
    Pattern id = Pattern.compile("String ID = \"([a-z-]+)\"");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".java")).toList();
      StringBuilder text = new StringBuilder();
      for (Path file : all) {
        text.append(Files.readString(file));
      }
      return id.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_app_can_be_told_to_have_the_defects_it_names(String name) throws IOException {
    Set<String> known =
        Pattern.compile("\"([a-z]+(-[a-z]+)+)\"")
            .matcher(Files.readString(APP))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(DrillCatalogue.find(name).proofs())
        .flatExtracting(proof -> defects(proof.app().getOrDefault("defects.seeded", "")))
        .allSatisfy(defect -> assertThat(known).contains(defect));
  }

  private static List<String> defects(String seeded) {
    return Stream.of(seeded.split(",")).filter(id -> !id.isBlank()).toList();
  }

  @Test
  void all_of_them_take_half_an_hour_at_most_with_the_starts_of_their_stacks() {
    Duration drills =
        names().stream()
            .map(name -> DrillCatalogue.find(name).experiment().longest())
            .reduce(Duration.ZERO, Duration::plus);
    Duration starts = START.multipliedBy(names().size());

    assertThat(drills.plus(starts)).isLessThanOrEqualTo(Duration.ofMinutes(30));
  }
}
