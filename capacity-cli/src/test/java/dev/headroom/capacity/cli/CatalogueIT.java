package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.read.ObservationsFile;
import dev.headroom.capacity.read.RunFormat;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.scenario.Journey;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.scenario.Step;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.PhaseEnd;
import dev.headroom.capacity.stack.RunPlan;
import dev.headroom.capacity.stack.SharedStores;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bundled scenarios, made brief, on the real stack; a new one is covered by being there. A
 * scenario all of whose requests are made in another one, too, is played with {@code
 * -Dcatalogue=whole} only.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueIT {
  private static final double BRIEF_SECONDS = 8;
  private static final double LONGER_SECONDS = 40;

  private static SharedStores stores;

  @TempDir Path folder;

  static List<String> names() {
    ScenarioCatalogue catalogue = catalogue();
    if ("whole".equals(System.getProperty("catalogue"))) {
      return catalogue.names();
    }
    return catalogue.names().stream()
        .filter(name -> catalogue.names().stream().noneMatch(other -> covers(other, name)))
        .toList();
  }

  private static boolean covers(String other, String name) {
    Scenario one = catalogue().find(name);
    Set<String> requests = one.journey().requests();
    Set<String> others = catalogue().find(other).journey().requests();
    boolean same = others.equals(requests);
    return !other.equals(name)
        && one.data().rivals() <= 1
        && others.containsAll(requests)
        && (!same || other.compareTo(name) < 0);
  }

  private static ScenarioCatalogue catalogue() {
    return new ScenarioCatalogue(Installation.current().scenarios());
  }

  @BeforeAll
  static void start() {
    stores = new SharedStores();
  }

  @AfterAll
  static void stop() {
    stores.close();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_brief_run_makes_every_request_and_leaves_whole_files(String name) throws Exception {
    Scenario whole = catalogue().find(name);
    BriefScenario brief = BriefScenario.of(whole, BRIEF_SECONDS);
    Path results = run(brief, folder.resolve(name));
    if (!missing(brief, log(results)).isEmpty()) {
      // A machine that does much else gets nowhere in so short a time.
      brief = BriefScenario.of(whole, LONGER_SECONDS);
      results = run(brief, folder.resolve(name + "-longer"));
    }

    RequestLog log = log(results);
    Journey journey = brief.scenario().journey();
    assertThat(missing(brief, log)).isEmpty();
    assertThat(journey.requests()).containsAll(log.names());
    JudgedRun judged = Judge.judge(results);
    assertThat(judged.reasons().isEmpty()).isEqualTo(judged.verdict() == Verdict.PASS);
    assertThat(judged.failures()).isEmpty();
    assertThat(judged.damages()).isEmpty();
    assertThat(judged.invariants().stream().map(Invariant::id)).hasSize(15).doesNotHaveDuplicates();
    assertThat(judged.invariants().stream().filter(CatalogueIT::isAlarming).map(CatalogueIT::told))
        .isEmpty();
    Observations observed =
        ObservationsFile.read(List.of(results.resolve("injector-1/observations.bin")));
    assertThat(observed.requests().size()).isEqualTo(log.size());
    if (journey.streams() && brief.crowded()) {
      assertThat(observed.values("stream.firstEvent.millis"))
          .hasValueSatisfying(values -> assertThat(values.size()).isPositive());
    }
  }

  /** Where nothing of the sort happened, nothing is owed. */
  private static boolean isAlarming(Invariant invariant) {
    return invariant.held() == null ? invariant.applies() : !invariant.held();
  }

  private static String told(Invariant invariant) {
    return "%s: held %s, %s, %s"
        .formatted(
            invariant.id(), invariant.held(), invariant.closestCall(), invariant.witnesses());
  }

  private static Path run(BriefScenario brief, Path results) throws Exception {
    RunManifest manifest = stores.session(plan(brief, results), PhaseEnd.GO_ON).run();
    assertThat(manifest.outcome()).as(manifest.outcomeReason()).isEqualTo(Outcome.FINISHED);
    return results;
  }

  private static RequestLog log(Path results) {
    return RunFormat.read(List.of(results.resolve("injector-1/simulation.log")));
  }

  private static RunPlan plan(BriefScenario brief, Path results) {
    return new RunPlan(
        brief.scenario(),
        brief.scale(),
        brief.timeScale(),
        new AppSetup(1, 0, brief.scenario().app()),
        List.of(),
        1,
        0,
        null,
        1,
        results,
        "capacity-cli run " + brief.scenario().name());
  }

  /** Names of requests that the journey has and the log has not. */
  private static Set<String> missing(BriefScenario brief, RequestLog log) {
    Journey journey = brief.scenario().journey();
    Set<String> missing = new TreeSet<>();
    for (Step step : journey.turns().steps()) {
      boolean waits = step == Step.POLL || step == Step.STREAM;
      if (!waits || brief.crowded()) {
        missing.add(step.request());
      }
    }
    if (journey.buyPercent() < 100) {
      missing.add(Step.LEAVE.request());
    }
    if (journey.accept().containsKey(Step.STREAM)) {
      missing.add(Step.STREAM.request() + Journey.REFUSED);
    }
    log.names().forEach(missing::remove);
    return missing;
  }
}
