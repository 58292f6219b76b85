package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.selftest.SelfTest;
import dev.headroom.capacity.judge.selftest.Trial;
import dev.headroom.capacity.report.SelfTestJson;
import dev.headroom.capacity.report.SelfTestMarkdown;
import dev.headroom.capacity.report.terminal.DefectTable;
import dev.headroom.capacity.report.terminal.SelfTestTable;
import dev.headroom.capacity.scenario.DefectCatalogue;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.scenario.SeededDefect;
import dev.headroom.capacity.stack.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code self-test}: do the checks notice the defects that they are there for? */
@Command(
    name = "self-test",
    description =
        "Do the checks notice the defects they are there for? Starts the bundled app with one"
            + " defect after the other under a short fitting load, and without any: each has to be"
            + " noticed by the very check or objective that is there for it, and nothing may alarm"
            + " without one. Exit code 1 when that is not so, 3 when a run told nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SelfTestCommand implements Callable<Integer> {
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Parameters(
      paramLabel = "<defect>",
      arity = "0..*",
      description = "only these defects, and the clean runs of their loads; all otherwise")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--list", description = "shows the defects and starts nothing")
  private boolean list;

  @Option(
      names = "--clean",
      paramLabel = "N",
      converter = CountFromZero.class,
      description = "runs without a defect, in all; one for each load otherwise")
  private @Nullable Integer clean;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "the data's seed")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "the folder of all runs, with self-test.json and self-test.md;"
              + " results/<time>-self-test otherwise")
  private @Nullable Path out;

  @Option(names = "--json", description = "as JSON on standard output")
  private boolean json;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Mixin private LanguageOption language = new LanguageOption();

  private final Console console;

  SelfTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    List<SeededDefect> defects = DefectCatalogue.bundled().named(wanted);
    if (list) {
      return list(defects);
    }
    Installation installation = Installation.current();
    Map<String, Scenario> loads = loads(defects, installation);
    SelfTestPlan plan = SelfTestPlan.of(defects, clean, seed);
    Path folder =
        OutputFolder.check(
            out != null ? out : Path.of("results", FOLDER.format(Instant.now()) + "-self-test"));
    Files.createDirectories(folder);
    Console shown = language.of(console);
    Reports reports = new Reports(shown, EnumSet.allOf(ReportFormat.class), null, false);
    SelfTestProgress progress = new SelfTestProgress(shown, quiet, plan);
    try (Interrupts interrupts = new Interrupts()) {
      SelfTestRuns runs = new SelfTestRuns(installation, folder, loads, defects, reports, progress);
      interrupts.onInterrupt(runs::stop);
      SelfTest test =
          runs.make(
              plan,
              progress::begins,
              soFar -> {
                write(soFar, folder);
                progress.ended(last(soFar));
              });
      int exitCode = runs.stopped() ? ExitCode.INTERRUPTED : test.verdict().exitCode();
      write(test, folder);
      shown
          .out()
          .print(
              json
                  ? SelfTestJson.of(test)
                  : SelfTestTable.render(test, shown.result(), named(folder), exitCode));
      shown.out().flush();
      return exitCode;
    }
  }

  /** Clean runs come first. */
  private static Trial last(SelfTest test) {
    List<Trial> trials = test.defects().isEmpty() ? test.clean() : test.defects();
    return trials.get(trials.size() - 1);
  }

  private int list(List<SeededDefect> defects) {
    if (json) {
      console.out().print(SelfTestJson.list(defects.stream().map(Trial.Seeded::of).toList()));
    } else {
      List<DefectTable.Row> rows =
          defects.stream()
              .map(d -> new DefectTable.Row(d.id(), d.what(), d.load(), d.notice()))
              .toList();
      console.out().print(DefectTable.render(rows, language.of(console).result()));
    }
    console.out().flush();
    return ExitCode.OK;
  }

  private static Map<String, Scenario> loads(
      List<SeededDefect> defects, Installation installation) {
    ScenarioCatalogue catalogue = new ScenarioCatalogue(installation.selfTestLoads());
    Map<String, Scenario> loads = new LinkedHashMap<>();
    defects.forEach(defect -> loads.computeIfAbsent(defect.load(), catalogue::find));
    return loads;
  }

  private void write(SelfTest test, Path folder) {
    try {
      Files.writeString(folder.resolve("self-test.json"), SelfTestJson.of(test));
      Files.writeString(
          folder.resolve("self-test.md"), SelfTestMarkdown.render(test, language.words()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Relative to where the user stands, where it lies below. */
  private static String named(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    Path there = folder.toAbsolutePath();
    return (there.startsWith(here) ? here.relativize(there) : there).toString();
  }
}
