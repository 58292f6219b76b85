package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.GeneratorFact;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Optional;

/**
 * Whether the generator started every repetition of its script that was due. What it dropped would
 * have come on top: the system was measured under a smaller load than planned. Below 1 % it is
 * told, above no figure is sure.
 */
final class PlannedIterations implements Check {

  private static final double TOLD_ONLY = 0.01;
  private static final Question QUESTION =
      new Question("Planned iterations started", "none dropped", Gravity.WITHHOLDS);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    long started = grounds.log().count(GeneratorFact.ITERATIONS);
    long dropped = grounds.log().count(GeneratorFact.DROPPED_ITERATIONS);
    if (started + dropped == 0) {
      return Optional.empty();
    }
    double share = (double) dropped / (started + dropped);
    Message measured =
        Message.of(
            "{0} of {1} dropped", Numbers.of(dropped, ""), Numbers.of(started + dropped, ""));
    if (dropped == 0) {
      return Optional.of(QUESTION.held(measured, 0.0));
    }
    Question question = share <= TOLD_ONLY ? QUESTION.as(Gravity.WARNS) : QUESTION;
    return Optional.of(
        question.broken(
            measured,
            share / TOLD_ONLY,
            Message.of(
                "The generator could not start all it should: {0}, so the load was smaller than"
                    + " planned",
                measured),
            Message.of("Raise maxVUs (or maxDuration), or use more generators.")));
  }
}
