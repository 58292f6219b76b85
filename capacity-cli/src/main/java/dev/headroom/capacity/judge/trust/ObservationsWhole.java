package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.List;
import java.util.Optional;

/**
 * Whether the observations have every request that the raw logs have. A generator drops them rather
 * than wait for its disk, and what is dropped is dropped when it is busiest: what is left flatters.
 */
final class ObservationsWhole implements Check {

  private static final double LIMIT = 0.001;
  private static final int CUT_OFF_AT_THE_END = 10;
  private static final Question QUESTION =
      new Question("Observations whole", "every request", Gravity.WITHHOLDS);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    if (!grounds.observations().kept()) {
      return Optional.empty();
    }
    List<Damage> damages = grounds.observations().damages();
    if (!damages.isEmpty()) {
      return Optional.of(
          QUESTION.broken(
              Message.name(damages.get(0).reason()),
              null,
              Message.NONE,
              Message.of("What stands before the damage counts; run it again for the rest.")));
    }
    long logged = grounds.log().size();
    long missing = logged - grounds.observations().requests().size();
    Message measured =
        missing <= 0
            ? Numbers.of(logged, "requests")
            : Message.of(
                "{0} of {1} requests missing", Numbers.of(missing, ""), Numbers.of(logged, ""));
    return Optional.of(
        missing <= Math.max(CUT_OFF_AT_THE_END, LIMIT * logged)
            ? QUESTION.held(measured, null)
            : QUESTION.broken(
                measured,
                null,
                Message.NONE,
                Message.of("Use a faster disk for the results, or more --injectors.")));
  }
}
