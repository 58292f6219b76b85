package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.drill.DrillSeries;
import dev.headroom.capacity.judge.drill.DrillTrial;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.drill.Proving;
import dev.headroom.capacity.report.DrillSeriesJson;
import dev.headroom.capacity.report.DrillSeriesJunit;
import dev.headroom.capacity.report.DrillSeriesMarkdown;
import dev.headroom.capacity.report.terminal.DrillSeriesTable;
import dev.headroom.capacity.scenario.Drill;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes several drills, a results folder each in one folder, and a summary of all. */
record DrillSeriesRun(DrillPlan plan, Path folder, DrillRuns runs, Reports reports, boolean quiet) {

  int make(List<DrillItem> items, boolean json) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Console console = reports.console();
    DrillSeriesProgress progress = new DrillSeriesProgress(console, quiet, items.size());
    if (!quiet) {
      console.err().println("  " + items.size() + " drills, about " + minutes(items) + " min");
    }
    DrillSeries series =
        new DrillLoop<>(items, (item, again) -> trial(item, again, progress), runs::stopped)
            .make(
                progress::begins,
                soFar -> {
                  write(soFar);
                  progress.ended(soFar.trials().get(soFar.trials().size() - 1));
                });
    write(series);
    int exitCode = runs.stopped() ? ExitCode.INTERRUPTED : series.verdict().exitCode();
    console
        .out()
        .print(
            json
                ? DrillSeriesJson.of(series)
                : DrillSeriesTable.render(
                    series, console.result(), Reports.named(folder), exitCode));
    console.out().flush();
    return exitCode;
  }

  private static long minutes(List<DrillItem> items) {
    Duration all = items.stream().map(DrillItem::about).reduce(Duration.ZERO, Duration::plus);
    return Math.max(1, (all.toSeconds() + 59) / 60);
  }

  private DrillTrial trial(DrillItem item, boolean again, DrillSeriesProgress progress)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    String name = item.folder() + (again ? "-again" : "");
    Path results = folder.resolve(name);
    JudgedDrill judged = runs.make(item, plan.run(item, results), progress);
    new DrillReports(reports).write(judged, results);
    double seconds = (System.nanoTime() - began) / 1e9;
    Drill.Proof proof = item.proof();
    return proof == null
        ? DrillTrial.of(judged, name, seconds)
        : DrillTrial.of(judged, Proving.of(proof.without(), proof.red(), judged), name, seconds);
  }

  private void write(DrillSeries series) {
    try {
      Files.writeString(folder.resolve("drills.json"), DrillSeriesJson.of(series));
      Files.writeString(
          folder.resolve("drills.md"),
          DrillSeriesMarkdown.render(series, reports.console().result().words()));
      Files.writeString(folder.resolve("junit.xml"), DrillSeriesJunit.render(series));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
