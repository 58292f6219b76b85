package dev.headroom.capacity.judge;

import dev.headroom.capacity.read.MetricsFile;
import dev.headroom.capacity.read.ObservationsFile;
import dev.headroom.capacity.read.RunFormat;
import dev.headroom.capacity.read.UnreadableLogException;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RequestLogBuilder;
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
import java.util.Optional;

/**
 * Holds objectives against a stretch of a run that still writes its folder, to decide how the run
 * goes on. The judgement after the run, on whole files, is the one that counts.
 */
public final class LiveWindow {

  private LiveWindow() {}

  /**
   * The first objective that was missed, as far as the raw logs came; an objective of which nothing
   * can be told yet is none. Where nobody was answered, that is said whatever the objectives are.
   *
   * @param folder of the run
   * @return in a sentence; empty if nothing is amiss
   */
  public static Optional<String> broken(Path folder, List<Objective> objectives, Window window) {
    if (objectives.isEmpty()) {
      return Optional.empty();
    }
    try {
      RequestLog log = log(folder);
      RequestStatistics requests = RequestStatistics.of(log, window);
      if (requests.figures(RequestFigures.ALL).orElseThrow().count() == 0) {
        return Optional.of("nobody was answered");
      }
      Evidence evidence =
          Evidence.of(
              window,
              requests,
              ObservationsFile.read(RunFiles.named(folder, ObservationsFile.NAME)),
              MetricsFile.read(folder).samples());
      return Evaluator.evaluate(objectives, evidence, Censoring.of(log, window)::weigh).stream()
          .filter(evaluation -> Boolean.FALSE.equals(evaluation.met()))
          .findFirst()
          .map(LiveWindow::told);
    } catch (UnreadableLogException notYet) {
      return Optional.of("nobody was answered");
    }
  }

  private static RequestLog log(Path folder) {
    RequestLogBuilder builder = new RequestLogBuilder();
    for (Path file : RunFiles.rawLogs(folder)) {
      if (file.toFile().length() > 0) {
        RunFormat.read(file, builder);
      }
    }
    return builder.build();
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
