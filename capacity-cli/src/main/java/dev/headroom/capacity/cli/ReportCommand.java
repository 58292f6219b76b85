package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
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
        "The same verdict and report from results that exist: a results folder or a Gatling simulation.log.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "<results>",
      arity = "1..*",
      description = "a results folder; or raw logs, which are merged")
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
    List<Objective> objectives = slo.objectives();
    Path folder = folder();
    JudgedRun judged = Judge.judge(results, new Judge.Options(objectives, warmUp, coolDown));
    int exitCode = judged.verdict().exitCode();
    reports.publish(judged, folder, exitCode);
    return exitCode;
  }

  private Path folder() {
    Path first = results.get(0);
    if (out != null) {
      return OutputFolder.check(out);
    }
    if (Judge.isResultsFolder(first)) {
      return first;
    }
    return first.resolveSibling(first.getFileName() + "-report");
  }
}
