package dev.headroom.capacity.cli;

import dev.headroom.capacity.cli.DrillItem.Wanted;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.scenario.Drill;
import dev.headroom.capacity.scenario.DrillCatalogue;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.RunPlan;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drill}: what happens when a part fails? */
@Command(
    name = "drill",
    description =
        "What happens when a part fails? Proves that all is well under a load, makes something go"
            + " wrong and measures that it does, puts it back whatever happens, and judges what was"
            + " promised before, during and after. Exit code 1 when a promise broke, 3 when nothing"
            + " can be said.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DrillCommand implements Callable<Integer> {
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String ALL = "all";
  private static final String LIST = "list";

  @Parameters(
      paramLabel = "<drill>",
      arity = "1..*",
      description = "names of drills, or files of your own; all of the bundled ones, or list them")
  private List<String> wanted = new ArrayList<>();

  @Option(
      names = "--prove",
      description =
          "also runs each without what it shows the worth of, and expects that it goes red")
  private boolean prove;

  @Mixin private ToxiproxyOption toxiproxy = new ToxiproxyOption();

  @Option(
      names = "--target",
      paramLabel = "URL",
      description =
          "a running system instead of the bundled one; repeatable. Only its ways to the stores"
              + " can be disturbed, through --toxiproxy URL")
  private List<URI> targets = new ArrayList<>();

  @Option(
      names = "--i-own-this-target",
      description = "allows a target, or a Toxiproxy, that is not on this machine")
  private boolean owned;

  @Option(
      names = "--scale",
      paramLabel = "F",
      converter = PositiveFactor.class,
      defaultValue = "1",
      description = "multiplies users and rates of the load")
  private double scale;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "overrides an app property; repeatable")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "the data's seed")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the results folder; results/<time>-<drill> otherwise")
  private @Nullable Path out;

  @Option(names = "--force", description = "runs although this machine lacks what the load needs")
  private boolean force;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Mixin private ReportOptions report = new ReportOptions();

  private final Console console;

  DrillCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Reports reports = report.reports(console);
    Installation installation = Installation.current();
    if (wanted.contains(LIST) || wanted.contains(ALL)) {
      alone();
    }
    if (wanted.contains(LIST)) {
      return DrillList.print(reports.console(), report.json(), installation);
    }
    List<Wanted> drills =
        (wanted.contains(ALL) ? DrillCatalogue.names() : wanted)
            .stream().map(name -> drill(name, installation)).toList();
    DrillPlan plan = plan();
    List<DrillItem> items = DrillItem.of(drills, prove);
    require(items, plan);
    boolean one = items.size() == 1 && !wanted.contains(ALL);
    Path folder = OutputFolder.check(out != null ? out : usual(one ? items : List.of()));
    try (Interrupts interrupts = new Interrupts()) {
      DrillRuns runs = new DrillRuns(installation);
      interrupts.onInterrupt(runs::stop);
      return one
          ? single(items.get(0), plan, folder, runs, new DrillReports(reports))
          : new DrillSeriesRun(plan, folder, runs, reports, quiet).make(items, report.json());
    }
  }

  private void alone() {
    if (wanted.size() > 1) {
      throw new UsageException(
          "\"" + String.join(" ", wanted) + "\" names drills beside " + ALL + " or " + LIST + ".",
          "Write: drill list, drill all, or the names of drills.");
    }
  }

  private static Wanted drill(String nameOrPath, Installation installation) {
    Drill drill = DrillCatalogue.find(nameOrPath);
    Path beside =
        DrillCatalogue.names().contains(nameOrPath)
            ? null
            : Path.of(nameOrPath).toAbsolutePath().getParent();
    return new Wanted(
        drill,
        DrillCatalogue.load(drill, beside, installation.drillLoads(), installation.scenarios()));
  }

  private DrillPlan plan() {
    Targets.check(targets, owned);
    ToxiproxySource source =
        targets.isEmpty() ? toxiproxy.ofBundled(owned) : toxiproxy.ofTarget(owned);
    StringBuilder again = new StringBuilder();
    if (scale != 1) {
      again.append(" --scale ").append(DrillPlan.plain(scale));
    }
    again.append(toxiproxy.again());
    properties.forEach(
        (key, value) -> again.append(" --set ").append(key).append('=').append(value));
    targets.forEach(target -> again.append(" --target ").append(target));
    again.append(owned ? " --i-own-this-target" : "");
    again.append(" --seed ").append(seed);
    return new DrillPlan(scale, properties, targets, source, seed, again.toString());
  }

  /** Whatever is wrong is said before the first one starts. */
  private void require(List<DrillItem> items, DrillPlan plan) {
    for (DrillItem item : items) {
      if (!targets.isEmpty()) {
        DrillTarget.require(item.drill().experiment(), plan.toxiproxy(), targets);
      }
      if (!force) {
        NeedsText.require(plan.needs(item));
      }
    }
  }

  private static Path usual(List<DrillItem> items) {
    String name = items.isEmpty() ? "drills" : items.get(0).drill().name();
    return Path.of("results", FOLDER.format(Instant.now()) + "-" + name);
  }

  private int single(
      DrillItem item, DrillPlan plan, Path folder, DrillRuns runs, DrillReports reports)
      throws Exception {
    RunPlan run = plan.run(item, folder);
    Files.createDirectories(folder);
    JudgedDrill judged;
    try (Progress progress = new Progress(console, quiet, run)) {
      judged = runs.make(item, run, progress);
    }
    int exitCode = runs.stopped() ? ExitCode.INTERRUPTED : judged.verdict().exitCode();
    reports.publish(judged, folder, exitCode);
    return exitCode;
  }
}
