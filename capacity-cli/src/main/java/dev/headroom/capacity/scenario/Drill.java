package dev.headroom.capacity.scenario;

import dev.headroom.capacity.slo.Objective;
import dev.headroom.chaos.experiment.Experiment;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A drill as its file says it: what is done, under which load, and what must hold meanwhile.
 *
 * @param name of the file, without its ending
 * @param question that it answers
 * @param load name or path of a scenario
 * @param steps the method, as written
 * @param experiment the same, ready to be run
 * @param hypothesis of the load; holds before, and again after
 * @param grace after the fault came, which doesn't count for {@code during}
 * @param during holds from then until the fault is undone
 * @param after holds once the hypothesis is back
 * @param excused checks that need not hold, each with the reason
 * @param proofs what turns it red
 * @param preventions what would prevent that a promise breaks
 * @param yaml as read
 */
public record Drill(
    String name,
    String title,
    String question,
    String load,
    Stack stack,
    List<DrillStep> steps,
    Experiment experiment,
    List<Objective> hypothesis,
    Duration grace,
    List<Objective> during,
    List<Objective> after,
    Map<String, String> excused,
    List<Proof> proofs,
    List<Prevention> preventions,
    String yaml) {

  /** What Redis is. */
  public enum Redis {
    SINGLE,
    SENTINELS
  }

  /**
   * What the bundled app runs on.
   *
   * @param instances at least 1
   * @param front whether users come in by a balancer before all instances
   * @param app properties over the load's
   */
  public record Stack(int instances, boolean front, Redis redis, Map<String, String> app) {
    public Stack {
      app = Collections.unmodifiableMap(new LinkedHashMap<>(app));
    }
  }

  /**
   * Something without which the drill has to go red.
   *
   * @param without what is taken away, in words; of a defect its id
   * @param app properties that take it away
   * @param with parameters of the faults, over those of the method
   * @param red the promise that has to break: an objective's name, a check's id, or that of another
   *     promise
   */
  public record Proof(
      String without, Map<String, String> app, Map<String, String> with, String red) {
    public Proof {
      app = Collections.unmodifiableMap(new LinkedHashMap<>(app));
      with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
    }
  }

  /**
   * Advice.
   *
   * @param when the promise that broke, named as in {@link Proof#red}
   * @param action what to do, as a sentence
   * @param why it helps
   */
  public record Prevention(String when, String action, String why) {}

  public Drill {
    steps = List.copyOf(steps);
    hypothesis = List.copyOf(hypothesis);
    during = List.copyOf(during);
    after = List.copyOf(after);
    excused = Collections.unmodifiableMap(new LinkedHashMap<>(excused));
    proofs = List.copyOf(proofs);
    preventions = List.copyOf(preventions);
  }

  /** Why a check need not hold. */
  public Optional<String> excuse(String check) {
    return Optional.ofNullable(excused.get(check));
  }

  /**
   * The same with other faults, where a proof has other parameters.
   *
   * @throws ScenarioException if a fault doesn't take them
   */
  public Drill with(Proof proof) {
    List<DrillStep> changed = steps.stream().map(step -> step.with(proof.with())).toList();
    Experiment before = experiment;
    return new Drill(
        name,
        title,
        question,
        load,
        stack,
        changed,
        new Experiment(
            before.name(),
            before.before(),
            before.steadyState(),
            changed.stream().map(DrillStep::step).toList(),
            before.aborts(),
            before.backWithin(),
            before.after()),
        hypothesis,
        grace,
        during,
        after,
        excused,
        proofs,
        preventions,
        yaml);
  }
}
