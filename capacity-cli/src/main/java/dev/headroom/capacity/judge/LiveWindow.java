package dev.headroom.capacity.judge;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.MetricsFile;
import dev.headroom.capacity.read.ObservationsFile;
import dev.headroom.capacity.read.UnreadableLogException;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluator;
import dev.headroom.capacity.slo.Evidence;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Holds objectives against a stretch of a run that still writes its folder, to decide how the run
 * goes on. The judgement after the run, on whole files, is the one that counts.
 */
public final class LiveWindow {

  /**
   * Objectives held against a stretch.
   *
   * @param broken the first that was missed, in a sentence; null if none was
   * @param untold the first of which nothing can be told yet, and why; null if there is none
   */
  public record Look(@Nullable String broken, @Nullable String untold) {
    static final Look WELL = new Look(null, null);
    static final Look NOBODY = new Look("nobody was answered", null);
  }

  private LiveWindow() {}

  /**
   * As far as the raw logs came. Where nobody was answered, that is said whatever the objectives
   * are.
   *
   * @param folder of the run
   */
  public static Look look(Path folder, List<Objective> objectives, Window window) {
    if (objectives.isEmpty()) {
      return Look.WELL;
    }
    try {
      RequestLog log = RunFiles.log(folder);
      RequestStatistics requests = RequestStatistics.of(log, window);
      if (requests.figures(RequestFigures.ALL).orElseThrow().count() == 0) {
        return Look.NOBODY;
      }
      Evidence evidence =
          Evidence.of(
              window,
              requests,
              ObservationsFile.read(RunFiles.named(folder, ObservationsFile.NAME)),
              MetricsFile.read(folder).samples());
      List<Evaluation> evaluations =
          Evaluator.evaluate(objectives, evidence, Censoring.of(log, window)::weigh);
      return new Look(
          evaluations.stream()
              .filter(evaluation -> Boolean.FALSE.equals(evaluation.met()))
              .findFirst()
              .map(LiveWindow::told)
              .orElse(null),
          evaluations.stream()
              .filter(evaluation -> evaluation.met() == null)
              .findFirst()
              .map(LiveWindow::untold)
              .orElse(null));
    } catch (UnreadableLogException notYet) {
      return Look.NOBODY;
    }
  }

  private static String untold(Evaluation open) {
    Message reason = open.reason();
    String why = reason == null ? "it was not measured" : reason.toString();
    return "\"" + open.name() + "\" can't be told: " + why;
  }

  private static String told(Evaluation missed) {
    Double measured = missed.measured();
    String promised = ", where " + missed.target() + " is promised";
    return measured == null
        ? "\"" + missed.name() + "\" was missed" + promised
        : String.format(Locale.ROOT, "\"%s\" was %.4g", missed.name(), measured)
            + (missed.unit().isEmpty() || missed.unit().equals("%") ? "" : " ")
            + missed.unit()
            + promised;
  }
}
