package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.slo.Verdict;
import java.util.List;

/**
 * Several drills, one after the other.
 *
 * @param planned how many were to be made
 */
public record DrillSeries(List<DrillTrial> trials, int planned) {

  public DrillSeries {
    trials = List.copyOf(trials);
  }

  /** Whether every planned one was made. */
  public boolean whole() {
    return trials.size() >= planned;
  }

  /** Drills as they are, that ended so. */
  public long drills(Verdict verdict) {
    return trials.stream().filter(t -> t.proof() == null && t.verdict() == verdict).count();
  }

  /** FAIL for one that failed, however the rest went; without one, whatever is worst. */
  public Verdict verdict() {
    if (trials.stream().anyMatch(trial -> trial.verdict() == Verdict.FAIL)) {
      return Verdict.FAIL;
    }
    return trials.stream()
        .map(DrillTrial::verdict)
        .reduce(whole() ? Verdict.PASS : Verdict.INCONCLUSIVE, Verdict::worse);
  }
}
