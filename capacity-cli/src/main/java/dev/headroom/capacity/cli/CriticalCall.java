package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.critical.CriticalPoints;
import dev.headroom.capacity.message.keep.Keepsake;
import dev.headroom.capacity.report.CriticalJson;
import dev.headroom.capacity.report.CriticalMarkdown;
import dev.headroom.capacity.report.terminal.CriticalTable;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.RunListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** {@code calibrate --critical}: asks, writes what was found, prints it. */
record CriticalCall(Console console, LanguageOption language, boolean json, boolean quiet) {
  static final String NAME = "critical.json";
  static final String MARKDOWN = "critical.md";

  int measure(
      Set<CriticalQuestion> questions,
      Installation installation,
      Path folder,
      Duration budget,
      long seed)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Console shown = language.of(console);
    try (Interrupts interrupts = new Interrupts()) {
      CriticalRuns runs =
          new CriticalRuns(installation, folder, budget, seed, new Told(shown, quiet));
      interrupts.onInterrupt(runs::stop);
      CriticalPoints points = runs.ask(questions);
      String written = CriticalJson.of(points);
      Files.writeString(folder.resolve(NAME), Keepsake.in(written, points));
      Path page = folder.resolve(MARKDOWN);
      Files.writeString(page, CriticalMarkdown.render(points, language.words()));
      int exitCode = runs.stopped() ? ExitCode.INTERRUPTED : points.verdict().exitCode();
      shown
          .out()
          .print(
              json
                  ? written
                  : CriticalTable.render(points, shown.result(), Reports.named(page), exitCode));
      shown.out().flush();
      return exitCode;
    }
  }

  /** Says which question is asked, and nothing of what goes on meanwhile. */
  private record Told(Console console, boolean quiet) implements RunListener {
    @Override
    public void doing(String what) {
      if (!quiet && what.contains(", ")) {
        console.err().println("  " + what);
      }
    }

    @Override
    public void failed(String details) {
      console.err().println(details);
    }

    @Override
    public void loading(Load now) {
      // a line a question is enough
    }
  }
}
