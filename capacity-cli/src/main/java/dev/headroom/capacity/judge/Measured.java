package dev.headroom.capacity.judge;

import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluator;
import dev.headroom.capacity.slo.Evidence;
import dev.headroom.capacity.slo.Objective;
import java.util.List;

/** Judged results with what they were judged by, so that other objectives can be held to it. */
public final class Measured {

  private final JudgedRun run;
  private final Evidence evidence;
  private final Evaluator.Weighing weighing;

  Measured(JudgedRun run, Evidence evidence, Evaluator.Weighing weighing) {
    this.run = run;
    this.evidence = evidence;
    this.weighing = weighing;
  }

  public JudgedRun run() {
    return run;
  }

  public Evidence evidence() {
    return evidence;
  }

  /** The objective held to these results, as their judgement would hold it. */
  public Evaluation evaluate(Objective objective) {
    return Evaluator.evaluate(List.of(objective), evidence, weighing).get(0);
  }
}
