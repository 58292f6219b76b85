package dev.headroom.capacity.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.check.SimulatedLine.Defect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LineSimulationTest {

  private static final Set<String> ALL =
      Set.of(
          PermitsWithinLimit.ID,
          PermitsComeBack.ID,
          OrderOfArrival.ID,
          AdmittedOnly.ID,
          PlaceNeverGrows.ID,
          AdmissionTold.ID);

  @Test
  void a_line_that_keeps_its_rules_never_raises_an_alarm_in_a_thousand_runs() {
    Set<String> judged = new TreeSet<>();
    for (long seed = 1; seed <= 1_000; seed++) {
      for (Invariant invariant : results(seed, Defect.NONE)) {
        assertThat(invariant.held())
            .as("seed %d, %s: %s", seed, invariant.id(), Histories.told(invariant))
            .isNotEqualTo(false);
        if (Boolean.TRUE.equals(invariant.held())) {
          judged.add(invariant.id());
        }
      }
    }
    assertThat(judged).isEqualTo(ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY, permits-within-limit",
    "KEEPS_PERMITS, permits-come-back",
    "NEWEST_FIRST, order-of-arrival",
    "FORGETS_LISTENERS, admission-told",
    "PLACES_GROW, place-never-grows",
    "TURNS_AWAY, admitted-only",
    "LETS_EVERYBODY_IN, admitted-only"
  })
  void each_rule_that_is_broken_is_noticed_by_its_check_in_most_runs(Defect defect, String check) {
    long noticed =
        LongStream.rangeClosed(1, 100)
            .filter(seed -> broken(results(seed, defect)).contains(check))
            .count();

    assertThat(noticed).isGreaterThanOrEqualTo(55);
  }

  private static List<String> broken(List<Invariant> results) {
    return results.stream()
        .filter(invariant -> Boolean.FALSE.equals(invariant.held()))
        .map(Invariant::id)
        .toList();
  }

  private static List<Invariant> results(long seed, Defect defect) {
    SimulatedLine line = new SimulatedLine(seed, defect).run();
    List<Invariant> results = new ArrayList<>();
    for (Check check : checks()) {
      line.history().forEach(check::see);
      results.add(check.result(LineHistories.fresh(line.facts())));
    }
    return results;
  }

  private static List<Check> checks() {
    Promises promises = SimulatedLine.PROMISES;
    Line line = new Line(promises);
    return List.of(
        new PermitsWithinLimit(line, promises),
        new PermitsComeBack(line),
        new OrderOfArrival(line),
        new AdmittedOnly(line),
        new PlaceNeverGrows(line),
        new AdmissionTold(line, promises));
  }
}
