package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Optional;

/**
 * Whether enough was counted to say anything at all; each percentile has its own demand besides.
 */
final class EnoughRequests implements Check {

  private static final int LEAST = 100;
  private static final Question QUESTION =
      new Question(
          Message.of("Enough requests counted"),
          Message.of("at least {0}", LEAST),
          Gravity.WITHHOLDS);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    long requests = grounds.requests();
    Message measured = Numbers.of(requests, "requests");
    return Optional.of(
        requests >= LEAST
            ? QUESTION.held(measured, null)
            : QUESTION.broken(
                measured,
                null,
                Message.NONE,
                grounds.manifest() == null
                    ? Message.of("Measure longer.")
                    : Message.of("Run longer: use a larger --time-scale.")));
  }
}
