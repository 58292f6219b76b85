package dev.headroom.capacity.cli;

import dev.headroom.capacity.cli.LoadOptions.Sized;
import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.PhaseEnd;
import dev.headroom.capacity.stack.RunPlan;
import dev.headroom.capacity.stack.RunSession;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
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

/** {@code run}: starts what is needed, applies the load, judges, writes the results folder. */
@Command(
    name = "run",
    description = "Does the system meet its objectives under this load?",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String INTERRUPTED = "stopped by Ctrl-C or a signal";

  @Parameters(
      paramLabel = "<scenario>",
      description = "name of a scenario, or a scenario file of your own")
  private String scenario = "";

  @Mixin private LoadOptions load = new LoadOptions();

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
      names = "--fault",
      paramLabel = "NAME@AT/FOR",
      converter = FaultAt.Converter.class,
      description =
          "what the drill of that name does, so long after counting begins, for so long:"
              + " redis-down@30s/10s; repeatable. The verdict is that of the run")
  private List<FaultAt> faults = new ArrayList<>();

  @Mixin private ToxiproxyOption toxiproxy = new ToxiproxyOption();

  @Mixin private SloOption slo = new SloOption();

  @Mixin private BaselineOption baseline = new BaselineOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the results folder; results/<time>-<scenario> otherwise")
  private @Nullable Path out;

  @Option(
      names = "--dry-run",
      description = "says by arithmetic whether the plan can work, and starts nothing")
  private boolean dryRun;

  @Option(
      names = "--force",
      description =
          "runs although this machine lacks what the load needs; otherwise that ends with exit"
              + " code 3 before anything starts")
  private boolean force;

  @Mixin private InspectOptions inspect = new InspectOptions();

  @Option(
      names = "--confirm",
      description =
          "when an objective was missed and a cause is suspected: changes that, says what should"
              + " follow, and runs the same load again. Results beside the first, and confirm.json"
              + " in them")
  private boolean confirm;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Mixin private ReportOptions report = new ReportOptions();

  private final Console console;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Reports reports = report.reports(console);
    Installation installation = Installation.current();
    List<Objective> objectives = slo.objectives();
    List<Path> baselines = baseline.runs();
    Scenario found = new ScenarioCatalogue(installation.scenarios()).find(scenario);
    RunFaults going = RunFaults.of(faults);
    Scenario written = objectives == null ? found : found.withObjectives(objectives);
    Targets.check(targets, owned);
    AppSetup setup = going.on(app.setup().over(written.app()).over(going.app()), toxiproxy(going));
    Sized sized = load.size(written, setup, targets);
    going.within(sized.scenario().countedLength());
    RunPlan plan = plan(sized, setup);
    PlanCheck check = PlanCheck.of(plan, sized.needs());
    if (dryRun) {
      return check.print(console, report.json());
    }
    if (!quiet) {
      NeedsText.print(console, sized);
    }
    if (!force) {
      NeedsText.require(sized.needs());
    }
    Path changed = confirm ? ConfirmRun.folder(plan) : plan.results();
    check.warnAndKeep(console, plan.results());
    try (Interrupts interrupts = new Interrupts()) {
      RunManifest manifest = measure(plan, going, installation, interrupts);
      JudgedRun judged = Judge.judge(List.of(plan.results()), Judge.Options.DEFAULT, baselines);
      ManifestFile.write(plan.results(), manifest.with(judged.validity()));
      int exitCode =
          manifest.outcome() == RunManifest.Outcome.INTERRUPTED
              ? ExitCode.INTERRUPTED
              : judged.verdict().exitCode();
      reports.publish(judged, plan.results(), exitCode);
      if (confirm && exitCode != ExitCode.INTERRUPTED) {
        new ConfirmRun(console, reports, second -> measure(second, going, installation, interrupts))
            .after(judged, plan, changed);
      }
      return exitCode;
    }
  }

  private RunManifest measure(
      RunPlan plan, RunFaults going, Installation installation, Interrupts interrupts)
      throws Exception {
    try (Progress progress = new Progress(console, quiet, plan)) {
      PhaseEnd phaseEnd = UntilBroken.of(plan.scenario(), plan.results());
      RunSession session = new RunSession(plan, installation, progress, phaseEnd);
      DrillDisturbance done = going.disturbance(plan.results(), progress);
      interrupts.onInterrupt(
          () -> {
            session.interrupt(INTERRUPTED);
            done.stop(INTERRUPTED);
          });
      ProxiesToCome proxies = ProxiesToCome.of(plan);
      try {
        return (going.none() ? session : session.with(done)).run();
      } finally {
        proxies.gone();
      }
    }
  }

  private @Nullable ToxiproxySource toxiproxy(RunFaults going) {
    if (going.none()) {
      return null;
    }
    if (targets.isEmpty()) {
      return toxiproxy.ofBundled(owned);
    }
    ToxiproxySource source = toxiproxy.ofTarget(owned);
    DrillTarget.require(going.experiment(), source, targets);
    return source;
  }

  private RunPlan plan(Sized sized, AppSetup setup) {
    Path results =
        OutputFolder.check(
            out != null
                ? out
                : Path.of("results", FOLDER.format(Instant.now()) + "-" + sized.scenario().name()));
    return new RunPlan(
        sized.scenario(),
        sized.scale(),
        sized.timeScale(),
        setup,
        targets,
        sized.needs().injectors(),
        sized.needs().addresses(),
        sized.bound(),
        seed,
        results,
        again(sized),
        inspect.of(targets.isEmpty()),
        null);
  }

  private String again(Sized sized) {
    StringBuilder again = new StringBuilder("capacity-cli run " + scenario);
    if (sized.scale() != 1) {
      again.append(" --scale ").append(plain(sized.scale()));
    }
    if (sized.timeScale() != 1) {
      again.append(" --time-scale ").append(plain(sized.timeScale()));
    }
    again.append(slo.again()).append(baseline.again());
    again.append(app.again());
    if (sized.needs().injectors() != 1) {
      again.append(" --injectors ").append(sized.needs().injectors());
    }
    if (force) {
      again.append(" --force");
    }
    again.append(inspect.again());
    targets.forEach(target -> again.append(" --target ").append(target));
    again.append(RunFaults.of(faults).again()).append(toxiproxy.again());
    return again.append(" --seed ").append(seed).toString();
  }

  private static String plain(double factor) {
    return BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
  }
}
