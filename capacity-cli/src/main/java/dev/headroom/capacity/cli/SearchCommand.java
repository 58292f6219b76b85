package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.scenario.Durations;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.LimitSearch;
import dev.headroom.capacity.search.Settings;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.LoadSeries;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: the highest load that still keeps every promise. */
@Command(
    name = "search",
    description =
        "What is the highest load that still keeps every promise? Puts one steady load after the"
            + " other on one system: arrivals a second of an open scenario, people at once of a"
            + " closed one. Short trials first, longer ones near the limit, until the limit is known"
            + " within 5 %% or the budget is spent. See docs/SEARCH.md. Exit code 3 without an"
            + " answer.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SearchCommand implements Callable<Integer> {
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Parameters(
      paramLabel = "<scenario>",
      description = "name of a scenario, or a scenario file of your own")
  private String scenario = "";

  @Mixin private SearchOptions options = new SearchOptions();

  @Option(
      names = "--objective",
      paramLabel = "NAME",
      description = "only objectives whose name has this in it; repeatable, all otherwise")
  private List<String> wanted = new ArrayList<>();

  @Mixin private SloOption slo = new SloOption();

  @Mixin private AppOptions app = new AppOptions();

  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "a running system instead of the bundled one; repeatable")
  private List<URI> targets = new ArrayList<>();

  @Option(
      names = "--i-own-this-target",
      description = "allows a target that is not on this machine")
  private boolean owned;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "the data's seed")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder of all trials; results/<time>-search-<scenario> otherwise")
  private @Nullable Path out;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Mixin private ReportOptions report = new ReportOptions();

  private final Console console;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Reports reports = report.reports(console);
    Installation installation = Installation.current();
    List<Objective> given = slo.objectives();
    Scenario found = new ScenarioCatalogue(installation.scenarios()).find(scenario);
    Scenario written = given == null ? found : found.withObjectives(given);
    SearchObjectives objectives = SearchObjectives.of(written.objectives(), wanted);
    Scenario searched = written.withObjectives(objectives.searched());
    Targets.check(targets, owned);
    AppSetup setup = app.setup().over(written.app());
    Settings settings = options.settings(searched);
    Duration settling = options.settling(searched);
    long now = System.currentTimeMillis();
    Path folder =
        OutputFolder.check(
            out != null
                ? out
                : Path.of(
                    "results",
                    FOLDER.format(Instant.ofEpochMilli(now)) + "-search-" + searched.name()));
    Files.createDirectories(folder);
    announce(searched, settings, settling);
    SearchRun run =
        new SearchRun(
            searched,
            targets.isEmpty() ? setup.instances() : 0,
            objectives,
            settling,
            again(),
            now,
            reports,
            folder);
    SearchReports kept = new SearchReports(reports, folder);
    SearchProgress progress = new SearchProgress(reports.console(), quiet);
    SearchStop stopping = new SearchStop();
    try (Interrupts interrupts = new Interrupts()) {
      interrupts.onInterrupt(stopping::stop);
      try (LoadSeries series =
          stopping.of(
              LoadSeries.start(setup, targets, installation, folder.resolve("logs"), progress))) {
        Limit limit =
            find(series, searched, setup, folder, settings, settling, run, kept, progress);
        progress.clear();
        SearchResult result = run.result(limit);
        int exitCode = SearchReports.exitCode(result);
        kept.publish(result, exitCode);
        return exitCode;
      }
    }
  }

  private Limit find(
      LoadSeries series,
      Scenario searched,
      AppSetup setup,
      Path folder,
      Settings settings,
      Duration settling,
      SearchRun run,
      SearchReports kept,
      SearchProgress progress) {
    LoadTrials trials =
        new LoadTrials(series, searched, setup, targets, folder, seed, settling, run);
    return new LimitSearch(settings)
        .find(
            trials,
            soFar -> {
              SearchResult result = run.result(soFar);
              kept.write(result);
              progress.ended(result, soFar.trials().get(soFar.trials().size() - 1));
            });
  }

  private void announce(Scenario searched, Settings settings, Duration settling) {
    if (quiet) {
      return;
    }
    console
        .err()
        .println(
            "  varies "
                + (searched.open() ? "arrivals a second" : "people at once")
                + " from "
                + Formats.number(settings.min())
                + " to "
                + Formats.number(settings.max())
                + ", first "
                + Formats.number(settings.first())
                + "; trials count "
                + Durations.format(settings.shortest())
                + " to "
                + Durations.format(settings.longest())
                + " after "
                + Durations.format(settling)
                + " of settling; takes "
                + Durations.format(settings.budget())
                + " at most, and the start of the system");
    console.err().flush();
  }

  private String again() {
    StringBuilder again = new StringBuilder("capacity-cli search ").append(scenario);
    again.append(options.again());
    wanted.forEach(name -> again.append(" --objective \"").append(name).append('"'));
    again.append(slo.again()).append(app.again());
    targets.forEach(target -> again.append(" --target ").append(target));
    return again.append(" --seed ").append(seed).toString();
  }
}
