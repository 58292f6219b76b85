package dev.headroom.capacity.cli;

import dev.headroom.capacity.scenario.Drill;
import dev.headroom.capacity.scenario.DrillCatalogue;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.RunListener;
import dev.headroom.capacity.stack.StackNeeds;
import dev.headroom.chaos.experiment.Experiment;
import dev.headroom.chaos.experiment.Experiment.Step;
import dev.headroom.chaos.undo.FaultRegister;
import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong during a run: the methods of drills, each begun and made as long as it is asked
 * for. Nothing of them decides the run but what it measures.
 */
record RunFaults(List<FaultAt> asked, List<Drill> drills, Experiment experiment) {
  private static final String NAME = "run";

  /**
   * @throws dev.headroom.capacity.scenario.ScenarioException if there is no such drill
   */
  static RunFaults of(List<FaultAt> asked) {
    List<Drill> drills = asked.stream().map(fault -> DrillCatalogue.find(fault.drill())).toList();
    List<Step> method = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      method.addAll(steps(asked.get(i), drills.get(i).experiment()));
    }
    method.sort(Comparator.comparing(Step::at));
    return new RunFaults(
        List.copyOf(asked),
        drills,
        new Experiment(
            NAME, Duration.ZERO, List.of(), method, List.of(), Duration.ZERO, Duration.ZERO));
  }

  /** Moved to where they are asked for, and stretched evenly to their length. */
  private static List<Step> steps(FaultAt asked, Experiment drill) {
    Duration whole = drill.methodTakes();
    double factor =
        whole.isZero() ? 1 : (double) asked.lastsOr(whole).toMillis() / whole.toMillis();
    return drill.method().stream()
        .map(
            step ->
                new Step(
                    step.fault(),
                    asked.at().plus(times(step.at(), factor)),
                    times(step.lasts(), factor)))
        .toList();
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }

  boolean none() {
    return asked.isEmpty();
  }

  /**
   * @param counted how long the load counts
   * @throws UsageException if a fault would begin or end after that
   */
  void within(Duration counted) {
    if (!none() && experiment.methodTakes().compareTo(counted) > 0) {
      throw new UsageException(
          "--fault "
              + asked.stream().map(FaultAt::text).collect(Collectors.joining(" "))
              + " ends after "
              + experiment.methodTakes().toMillis() / 1_000.0
              + " s, and the load counts for "
              + counted.toMillis() / 1_000.0
              + " s.",
          "Let it begin earlier or be shorter: NAME@AT/FOR.");
    }
  }

  /** Properties of the app that the drills need, beneath the scenario's. */
  Map<String, String> app() {
    Map<String, String> app = new LinkedHashMap<>();
    drills.forEach(drill -> app.putAll(drill.stack().app()));
    return app;
  }

  /** With all that the drills' faults act on. */
  AppSetup on(AppSetup setup, @Nullable ToxiproxySource toxiproxy) {
    if (none()) {
      return setup;
    }
    boolean front = drills.stream().anyMatch(drill -> drill.stack().front());
    boolean sentinels =
        drills.stream().anyMatch(drill -> drill.stack().redis() == Drill.Redis.SENTINELS);
    int instances = drills.stream().mapToInt(drill -> drill.stack().instances()).max().orElse(1);
    return new AppSetup(
        Math.max(setup.instances(), instances),
        setup.firstPort(),
        setup.properties(),
        new StackNeeds(front, sentinels, toxiproxy),
        setup.heap());
  }

  /** What is done beside the load; the load goes on when it is over. */
  DrillDisturbance disturbance(Path results, RunListener listener) {
    return new DrillDisturbance(
        DrillExperiment.of(
            experiment,
            (from, to) -> Optional.empty(),
            FaultRegister.of(HeadroomHome.resolve()),
            results,
            listener),
        false);
  }

  /** As they are written, each with a blank before it. */
  String again() {
    return asked.stream().map(fault -> " --fault " + fault.text()).collect(Collectors.joining());
  }
}
