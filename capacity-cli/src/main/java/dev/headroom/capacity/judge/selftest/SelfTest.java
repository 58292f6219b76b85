package dev.headroom.capacity.judge.selftest;

import dev.headroom.capacity.slo.Verdict;
import java.util.List;

/**
 * What all runs together say of the checks.
 *
 * @param planned how many runs were to be made
 */
public record SelfTest(List<Trial> defects, List<Trial> clean, int planned) {

  public SelfTest {
    defects = List.copyOf(defects);
    clean = List.copyOf(clean);
  }

  /** Runs that were made. */
  public int made() {
    return defects.size() + clean.size();
  }

  /** Whether every planned run was made. */
  public boolean whole() {
    return made() >= planned;
  }

  public long noticed() {
    return count(defects, Answer.NOTICED);
  }

  public long alarmed() {
    return count(clean, Answer.ALARMED);
  }

  public long quiet() {
    return count(clean, Answer.QUIET);
  }

  /** FAIL for a defect that was not noticed or a false alarm, however the rest went. */
  public Verdict verdict() {
    Verdict verdict = whole() ? Verdict.PASS : Verdict.INCONCLUSIVE;
    for (Trial trial : defects) {
      verdict = verdict.worse(of(trial));
    }
    for (Trial trial : clean) {
      verdict = verdict.worse(of(trial));
    }
    return verdict;
  }

  private static Verdict of(Trial trial) {
    return trial.answer().right()
        ? Verdict.PASS
        : trial.answer().wrong() ? Verdict.FAIL : Verdict.INCONCLUSIVE;
  }

  private static long count(List<Trial> trials, Answer answer) {
    return trials.stream().filter(trial -> trial.answer() == answer).count();
  }
}
