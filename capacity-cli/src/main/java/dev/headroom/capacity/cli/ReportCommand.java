package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.drill.DrillJudge;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.read.ValueUnit;
import dev.headroom.capacity.slo.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: the same verdict and report from results that exist. */
@Command(
    name = "report",
    description =
        "The same verdict and report from results that exist: a results folder of its own, or raw logs"
            + " of Gatling, JMeter, k6 or HdrHistogram, recognised by what is in them.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "<results>",
      arity = "1..*",
      description =
          "a results folder, or a folder of several, which get a report each; that of a search, a"
              + " calibration or a plan, which is drawn again; or raw logs and folders of such,"
              + " which are merged")
  private List<Path> results = new ArrayList<>();

  @Option(
      names = "--warm-up",
      paramLabel = "D",
      converter = LengthOfTime.class,
      defaultValue = "0 s",
      description = "left out at the beginning of raw logs, e.g. 30s")
  private Duration warmUp = Duration.ZERO;

  @Option(
      names = "--cool-down",
      paramLabel = "D",
      converter = LengthOfTime.class,
      defaultValue = "0 s",
      description = "left out at their end")
  private Duration coolDown = Duration.ZERO;

  @Mixin private SloOption slo = new SloOption();

  @Mixin private BaselineOption baseline = new BaselineOption();

  @Option(
      names = "--unit",
      paramLabel = "ns|us|ms",
      converter = UnitOfValues.class,
      description = "what the values of histogram logs are; what the logs say, otherwise")
  private @Nullable ValueUnit unit;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "where the report goes; the results folder itself, or <log>-report beside a raw log, otherwise")
  private @Nullable Path out;

  @Mixin private ReportOptions report = new ReportOptions();

  private final Console console;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Reports reports = report.reports(console);
    for (Path result : results) {
      if (!Files.exists(result)) {
        throw new UsageException(
            "there is nothing at " + result + ".", "Give a results folder or a raw log.");
      }
    }
    Path document = document();
    if (document != null) {
      return new Redraws(reports).publish(document, besides(document));
    }
    List<Objective> objectives = slo.objectives();
    Judge.Options options = new Judge.Options(objectives, warmUp, coolDown, unit);
    List<Path> baselines = baseline.runs();
    List<Path> runs = runs();
    if (runs.isEmpty()) {
      return report(results, folder(), options, baselines, reports);
    }
    Path parent = out == null ? null : OutputFolder.checkForReport(out);
    int worst = 0;
    for (Path run : runs) {
      Path folder = parent == null ? run : parent.resolve(results.get(0).relativize(run));
      worst = ExitCode.worse(worst, report(List.of(run), folder, options, baselines, reports));
    }
    return worst;
  }

  /** Of a search, a calibration or a plan, which is drawn as it was found; null of runs. */
  private @Nullable Path document() {
    Path found = null;
    for (Path result : results) {
      found = Judge.isResultsFolder(result) || found != null ? found : Redraws.document(result);
    }
    if (found == null) {
      return null;
    }
    if (results.size() > 1) {
      throw new UsageException(
          found + " is an answer from several runs, which are not merged with others.",
          "Report one at a time.");
    }
    if (slo.objectives() != null
        || !baseline.runs().isEmpty()
        || unit != null
        || !warmUp.isZero()
        || !coolDown.isZero()) {
      throw new UsageException(
          found + " is drawn again as it was found: runs can be judged otherwise, it can't.",
          "Leave out --slo, --baseline, --unit, --warm-up, --cool-down, or report one of its runs.");
    }
    return found;
  }

  private Path besides(Path document) {
    Path folder = document.toAbsolutePath().getParent();
    return out != null ? OutputFolder.checkForReport(out) : folder == null ? Path.of("") : folder;
  }

  /** Runs of ours in the one folder that was given; none where it is a run itself. */
  private List<Path> runs() {
    Path first = results.get(0);
    boolean folder = results.size() == 1 && Files.isDirectory(first);
    List<Path> runs = folder && !Judge.isResultsFolder(first) ? Judge.runsBelow(first) : List.of();
    if (runs.size() > 1 && report.json()) {
      throw new UsageException(
          first + " holds " + runs.size() + " runs, and --json is of one.", "Name one of them.");
    }
    return runs;
  }

  private static int report(
      List<Path> results, Path folder, Judge.Options options, List<Path> baselines, Reports reports)
      throws IOException {
    if (results.size() == 1 && DrillJudge.isDrill(results.get(0))) {
      JudgedDrill drill = DrillJudge.judge(results.get(0));
      int drillExitCode = drill.verdict().exitCode();
      new DrillReports(reports).publish(drill, folder, drillExitCode);
      return drillExitCode;
    }
    JudgedRun judged = Judge.judge(results, options, baselines);
    int exitCode = judged.verdict().exitCode();
    reports.publish(judged, folder, exitCode);
    return exitCode;
  }

  private Path folder() {
    Path first = results.get(0);
    if (out != null) {
      return OutputFolder.checkForReport(out);
    }
    if (Judge.isResultsFolder(first)) {
      return first;
    }
    return first.resolveSibling(first.getFileName() + "-report");
  }
}
