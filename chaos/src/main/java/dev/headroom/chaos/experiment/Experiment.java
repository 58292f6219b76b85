package dev.headroom.chaos.experiment;

import dev.headroom.chaos.fault.Fault;
import dev.headroom.chaos.probe.LiveProbe;
import java.time.Duration;
import java.util.List;

/**
 * What a drill does beside the load, in the vocabulary of the Chaos Toolkit. What must hold of the
 * load itself is judged afterwards, by who judges.
 *
 * @param name as on the command line
 * @param before how long the steady state is proven before anything is done
 * @param steadyState what holds before, and again after; may be empty
 * @param method what is done, in order of {@code at}
 * @param aborts what ends the method at once
 * @param backWithin how soon after the last fault was undone the steady state must be back
 * @param after how long is watched once it is back
 */
public record Experiment(
    String name,
    Duration before,
    List<LiveProbe> steadyState,
    List<Step> method,
    List<Abort> aborts,
    Duration backWithin,
    Duration after) {

  public Experiment {
    steadyState = List.copyOf(steadyState);
    method = List.copyOf(method);
    aborts = List.copyOf(aborts);
  }

  /** From the beginning until everything is over, if it takes as long as it may. */
  public Duration longest() {
    return before.plus(methodTakes()).plus(backWithin).plus(after);
  }

  /** From the first fault to the undoing of the last. */
  public Duration methodTakes() {
    return method.stream()
        .map(step -> step.at().plus(step.lasts()))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /**
   * A fault.
   *
   * @param at when it is injected, from the beginning of the method
   * @param lasts until it is undone; zero for what happens in a moment and stays
   */
  public record Step(Fault fault, Duration at, Duration lasts) {}

  /**
   * A limit that ends the drill.
   *
   * @param probe whose tolerance says what is still all right
   * @param after how long it may be beyond, zero for not at all
   */
  public record Abort(LiveProbe probe, Duration after) {}
}
