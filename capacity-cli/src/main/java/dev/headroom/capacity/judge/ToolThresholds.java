package dev.headroom.capacity.judge;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunSummary.Threshold;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Numbers;
import java.util.List;

/**
 * What a tool judged itself, where nobody gave other objectives: its verdict is taken as it stands,
 * over what the tool counted, and named so.
 */
final class ToolThresholds {

  private static final Message REASON = Message.of("judged by k6 itself, over what it counted");

  private ToolThresholds() {}

  static List<Evaluation> of(RequestLog log) {
    return log.thresholds().stream().map(ToolThresholds::evaluation).toList();
  }

  private static Evaluation evaluation(Threshold said) {
    Double measured = said.measured();
    boolean share = measured != null && said.limit() != 0 && said.comparison().startsWith("<");
    return new Evaluation(
        said.metric() + " " + said.aggregate() + " (k6)",
        said.comparison() + " " + Numbers.of(said.limit(), said.unit()),
        said.unit(),
        said.limit(),
        said.comparison(),
        measured,
        said.ok(),
        said.ok() ? Evaluation.Level.OK : Evaluation.Level.WARNING,
        share ? measured / said.limit() : null,
        null,
        0,
        REASON);
  }
}
