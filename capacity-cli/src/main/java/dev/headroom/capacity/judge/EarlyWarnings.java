package dev.headroom.capacity.judge;

import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Target;
import java.util.ArrayList;
import java.util.List;

/** Objectives that are met, but so closely that they ask to be told of. */
final class EarlyWarnings {

  private EarlyWarnings() {}

  /**
   * @param evaluations of the objectives, in their order
   */
  static List<String> of(List<Objective> objectives, List<Evaluation> evaluations) {
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < evaluations.size(); i++) {
      Evaluation evaluation = evaluations.get(i);
      Target warning = objectives.get(i).warning();
      Double measured = evaluation.measured();
      if (warning != null
          && measured != null
          && Boolean.TRUE.equals(evaluation.met())
          && evaluation.level() == Evaluation.Level.WARNING) {
        warnings.add(
            "\""
                + evaluation.name()
                + "\" is met, but "
                + Numbers.of(measured, evaluation.unit())
                + " lies in the range to be warned of, "
                + warning.text()
                + ".");
      }
    }
    return warnings;
  }
}
