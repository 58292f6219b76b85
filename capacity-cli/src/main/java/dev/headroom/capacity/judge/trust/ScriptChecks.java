package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
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
    Message measured =
        Message.of("{0} of {1} failed", Numbers.of(failed, ""), Numbers.of(held + failed, ""));
    return Optional.of(
        failed == 0
            ? QUESTION.held(measured, null)
            : QUESTION.broken(
                measured,
                null,
                Message.of(
                    "Checks in the load script: {0}; requests with a wrong answer count as OK where"
                        + " only a check noticed",
                    measured),
                Message.of("Look the failed checks up in the tool's own summary.")));
  }
}
