package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One of several drills.
 *
 * @param verdict of the drill; where something was taken away, of what that showed: PASS if the
 *     drill went red as it has to
 * @param headline what happened, in a sentence
 * @param proof null for a drill as it is
 * @param results folder, relative to that of all of them
 * @param seconds from starting the system to the judgement
 */
public record DrillTrial(
    String name,
    String title,
    Verdict verdict,
    @Nullable Severity severity,
    Message headline,
    @Nullable Double recoverySeconds,
    long affectedPeople,
    @Nullable Proof proof,
    String results,
    double seconds) {

  /** A drill as it is. */
  public static DrillTrial of(JudgedDrill drill, String results, double seconds) {
    return new DrillTrial(
        drill.name(),
        drill.title(),
        drill.verdict(),
        drill.severity(),
        drill.headline(),
        drill.recoverySeconds(),
        drill.affected().people(),
        null,
        results,
        seconds);
  }

  /** A drill of which something was taken away. */
  public static DrillTrial of(JudgedDrill drill, Proof proof, String results, double seconds) {
    Verdict verdict =
        switch (proof.answer()) {
          case RED -> Verdict.PASS;
          case RED_ELSEWHERE, GREEN -> Verdict.FAIL;
          case NOT_TOLD -> Verdict.INCONCLUSIVE;
        };
    return new DrillTrial(
        drill.name(),
        drill.title(),
        verdict,
        drill.severity(),
        drill.headline(),
        drill.recoverySeconds(),
        drill.affected().people(),
        proof,
        results,
        seconds);
  }

  /** Whether nothing can be said, which another try may mend. */
  public boolean told() {
    return verdict == Verdict.PASS || verdict == Verdict.FAIL;
  }
}
