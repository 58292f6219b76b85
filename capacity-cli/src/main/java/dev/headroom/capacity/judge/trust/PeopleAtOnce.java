package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Optional;

/**
 * Whether as many people were there at once as the plan says at its highest, in the closed model.
 */
final class PeopleAtOnce implements Check {

  private static final double LEAST = 0.95;

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    if (grounds.manifest() == null || grounds.manifest().loadModel().equals("open")) {
      return Optional.empty();
    }
    double planned = LoadPlan.of(grounds.manifest()).highest(grounds.window());
    Question question =
        new Question(
            Message.of("People at once"),
            Message.of("at least 95 % of {0}", Numbers.of(planned, "people")),
            Gravity.INVALIDATES);
    if (planned <= 0) {
      return Optional.of(question.unknown(Message.of("nobody was planned")));
    }
    long reached = People.most(grounds.log(), grounds.window());
    Message measured = Numbers.of(reached, "people");
    return Optional.of(
        reached >= planned * LEAST - 1
            ? question.held(measured, null)
            : question.broken(
                measured,
                null,
                Message.of(
                    "The generator brought {0} at once where {1} were planned",
                    measured, Numbers.of(planned, "")),
                Mend.moreGenerator(grounds)));
  }
}
