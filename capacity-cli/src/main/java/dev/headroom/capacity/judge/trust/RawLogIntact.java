package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.List;
import java.util.Optional;

/** Whether every raw log could be read to its end. */
final class RawLogIntact implements Check {

  private static final Question QUESTION =
      new Question("Raw log intact", "no damage", Gravity.WITHHOLDS);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    List<Damage> damages = grounds.log().damages();
    return Optional.of(
        damages.isEmpty()
            ? QUESTION.held(Message.of("no damage"), null)
            : QUESTION.broken(
                Message.name(damages.get(0).reason()),
                null,
                Message.NONE,
                Message.of("All that could be read counts; run it again for the rest.")));
  }
}
