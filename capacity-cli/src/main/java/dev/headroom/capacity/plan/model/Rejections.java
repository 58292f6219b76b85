package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Why the models not chosen were not. */
final class Rejections {

  private Rejections() {}

  static List<Rejected> of(Candidates candidates, Ensemble ensemble) {
    Candidate chosen = candidates.chosen();
    return candidates.all().stream()
        .filter(candidate -> candidate != chosen)
        .sorted(
            Comparator.comparingDouble(
                c -> Double.isNaN(c.heldOutError()) ? Double.MAX_VALUE : c.heldOutError()))
        .map(
            candidate ->
                new Rejected(
                    candidate.fit().family().name(),
                    Fitted.parameters(candidate.fit(), ensemble),
                    candidate.heldOutError(),
                    because(candidate, chosen, candidates)))
        .toList();
  }

  private static Message because(Candidate candidate, Candidate chosen, Candidates candidates) {
    if (!candidates.plausible(candidate)) {
      return Message.of("it misses the measured levels by more than their noise explains");
    }
    if (Double.isNaN(candidate.heldOutError())) {
      return Message.of("too few levels to hold one out");
    }
    if (candidate.heldOutError() > chosen.heldOutError()) {
      return Message.of(
          "it errs by {0} % at levels held out, the chosen model by {1} %",
          percent(candidate.heldOutError()), percent(chosen.heldOutError()));
    }
    return Message.of("no better than the chosen model, with more unknowns");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100);
  }
}
