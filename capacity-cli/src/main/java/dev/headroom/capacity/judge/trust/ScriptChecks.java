package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.run.GeneratorFact;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Optional;

/**
 * Whether the answers were what the load script asserts. A fast wrong answer is no fast answer, but
 * the tool counts its request as a success all the same.
 */
final class ScriptChecks implements Check {

  private static final Question QUESTION =
      new Question("Checks in the load script", "all held", Gravity.WARNS);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    long held = grounds.log().count(GeneratorFact.CHECKS_HELD);
    long failed = grounds.log().count(GeneratorFact.CHECKS_FAILED);
    if (held + failed == 0) {
      return Optional.empty();
    }
    String measured = Numbers.of(failed, "") + " of " + Numbers.of(held + failed, "") + " failed";
    return Optional.of(
        failed == 0
            ? QUESTION.held(measured, null)
            : QUESTION.broken(
                measured,
                null,
                "Checks in the load script: "
                    + measured
                    + "; requests with a wrong answer count as OK where only a check noticed",
                "Look the failed checks up in the tool's own summary."));
  }
}
