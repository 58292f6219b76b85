package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Optional;

/**
 * Whether a hypervisor took the machine away from its own work. Then the system was measured on a
 * smaller machine than the one it names; whether it made the generator late, other checks tell.
 */
final class MachineShort implements Check {

  private static final double LIMIT_PERCENT = 5;
  private static final Question QUESTION =
      new Question("CPU taken by other machines", "below 5 %", Gravity.WARNS);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    double stolen = grounds.mean(Metrics.MACHINE_STEAL);
    if (Double.isNaN(stolen)) {
      return Optional.empty();
    }
    Message measured = Numbers.of(stolen, "%");
    return Optional.of(
        stolen < LIMIT_PERCENT
            ? QUESTION.held(measured, stolen / LIMIT_PERCENT)
            : QUESTION.broken(
                measured,
                stolen / LIMIT_PERCENT,
                Message.of("Other machines on the same host took {0} of the CPU", measured),
                Message.of("Measure on a machine of your own, or at another hour.")));
  }
}
