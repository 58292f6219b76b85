package dev.headroom.capacity.judge;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
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
  static List<Message> of(List<Objective> objectives, List<Evaluation> evaluations) {
    List<Message> warnings = new ArrayList<>();
    for (int i = 0; i < objectives.size(); i++) {
      Evaluation evaluation = evaluations.get(i);
      Target warning = objectives.get(i).warning();
      Double measured = evaluation.measured();
      if (warning != null
          && measured != null
          && Boolean.TRUE.equals(evaluation.met())
          && evaluation.level() == Evaluation.Level.WARNING) {
        warnings.add(
            Message.of(
                "\"{0}\" is met, but {1} lies in the range to be warned of, {2}.",
                new Name(evaluation.name()),
                Numbers.of(measured, evaluation.unit()),
                warning.text()));
      }
    }
    return warnings;
  }
}
