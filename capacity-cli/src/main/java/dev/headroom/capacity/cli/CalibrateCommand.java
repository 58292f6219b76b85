package dev.headroom.capacity.cli;

import dev.headroom.capacity.cli.CalibrationRuns.Way;
import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.judge.calibration.Level;
import dev.headroom.capacity.judge.calibration.Order;
import dev.headroom.capacity.judge.calibration.Order.Turn;
import dev.headroom.capacity.judge.calibration.Setting;
import dev.headroom.capacity.scenario.ConstantLoad;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stack.CpuHolds;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.Machine;
import dev.headroom.testbed.StackSpec.CpuHold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calibrate}: how throughput grows with instances, measured on this machine. */
@Command(
    name = "calibrate",
    description =
        "How does throughput grow with instances? Starts 1, 2, 4 … of them, each held to a share of"
            + " a core, searches the highest load that meets every objective, and fits models to"
            + " that. Exit code 3 where the measurements carry no model.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Parameters(
      paramLabel = "<scenario>",
      arity = "0..1",
      defaultValue = "browse-rate",
      description =
          "whose people make the load, at a constant rate or number; by default browse-rate, reads"
              + " that leave the stores idle")
  private String scenario = "";

  @Option(
      names = "--instances",
      paramLabel = "1,2,4",
      converter = InstanceCounts.class,
      defaultValue = "1,2,4",
      description = "numbers of instances that the model is fitted to; 1..4 means each from 1 to 4")
  private InstanceCounts.Counts instances = new InstanceCounts.Counts(List.of());

  @Option(
      names = "--predict",
      paramLabel = "3,5,6",
      converter = InstanceCounts.class,
      description =
          "numbers of instances that are predicted first and then measured once, so that one sees"
              + " what predictions are worth")
  private InstanceCounts.@Nullable Counts predict;

  @Option(
      names = "--share",
      paramLabel = "F",
      converter = PositiveFactor.class,
      defaultValue = "0.2",
      description =
          "cores that each instance may use, held by a cgroup CPU quota or a scope of systemd")
  private double share;

  @Option(
      names = "--compiler",
      paramLabel = "quick|full",
      converter = Compiler.Converter.class,
      defaultValue = "quick",
      description =
          "quick: the JVM's first compiler alone, which is done within seconds; full: both, of which"
              + " the second goes on for minutes and takes a small share for itself meanwhile, so"
              + " give it --warm-up '5 min'")
  private Compiler compiler = Compiler.QUICK;

  @Option(
      names = "--no-quota",
      description =
          "lets instances run free: levels at which the machine was the limit are then dropped")
  private boolean free;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      converter = PositiveCount.class,
      defaultValue = "3",
      description = "how often each number of instances is measured, from a start of its own")
  private int repeats;

  @Option(
      names = "--precision",
      paramLabel = "F",
      converter = PositiveFactor.class,
      defaultValue = "0.05",
      description = "half the width of each limit's interval at which its search ends, as a share")
  private double precision;

  @Option(
      names = "--budget",
      paramLabel = "D",
      converter = LengthOfTime.class,
      defaultValue = "3 min",
      description = "time for the trials of one measurement")
  private Duration budget = Duration.ZERO;

  @Option(
      names = "--warm-up",
      paramLabel = "D",
      converter = LengthOfTime.class,
      defaultValue = "1 min",
      description =
          "most load that warms the instances of a measurement up; it ends as soon as a request"
              + " costs the same processor time twice in a row")
  private Duration warmUp = Duration.ZERO;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "overrides an app property; repeatable")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Mixin private SloOption slo = new SloOption();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of the data, the order and the intervals")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE.csv",
      description =
          "where points go as they come, for plan --points; levels that are there already are not"
              + " measured again. points.csv in the results folder otherwise")
  private @Nullable Path out;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "the folder of all runs; results/<time>-calibrate otherwise")
  private @Nullable Path results;

  @Option(
      names = "--critical",
      paramLabel = "line,streams,pool,lag,calls",
      split = ",",
      arity = "0..1",
      fallbackValue = "line,streams,pool,lag,calls",
      converter = CriticalQuestion.Converter.class,
      description =
          "measures where single parts of one instance that runs free give out, instead of levels:"
              + " how fast the line grows, what event streams cost, from what rate on a pool makes"
              + " requests wait, where consumer lag begins, each call's highest rate")
  private List<CriticalQuestion> critical = List.of();

  @Option(names = "--json", description = "as JSON on standard output")
  private boolean json;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Mixin private LanguageOption language = new LanguageOption();

  private final Console console;

  CalibrateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Installation installation = Installation.current();
    if (!critical.isEmpty()) {
      return new CriticalCall(console, language, json, quiet)
          .measure(EnumSet.copyOf(critical), installation, folder(), budget, seed);
    }
    Scenario found = scenario(installation);
    CpuHold hold = free ? null : CpuHolds.of(share, compiler.arguments());
    Path folder = folder();
    Setting setting =
        new Setting(
            found.name(),
            found.open() ? "arrivals a second" : "people",
            free ? 0 : share,
            hold == null ? "" : hold.groups().how(),
            Machine.cores(),
            seed,
            again(folder));
    CalibrationPoints points =
        new CalibrationPoints(
            out != null ? out : folder.resolve("points.csv"), measured(found, setting));
    List<Level> levels = new ArrayList<>(points.before());
    List<Turn> turns = turns(levels);
    Files.createDirectories(folder);
    points.begin();
    Console shown = language.of(console);
    CalibrationReports reports =
        new CalibrationReports(
            shown,
            EnumSet.allOf(ReportFormat.class),
            json ? ReportFormat.JSON : null,
            folder,
            points.file());
    CalibrationProgress progress = new CalibrationProgress(shown, quiet, turns.size());
    Way way =
        new Way(
            found,
            new LinkedHashMap<>(found.app()),
            setting.share(),
            hold,
            Math.max(1, (int) (warmUp.toMillis() / WarmUp.ROUND.toMillis())),
            precision,
            budget,
            Duration.ofSeconds(8),
            Duration.ofSeconds(20),
            seed);
    int planned = levels.size() + turns.size();
    try (Interrupts interrupts = new Interrupts()) {
      CalibrationRuns runs = new CalibrationRuns(way, installation, folder, progress);
      interrupts.onInterrupt(runs::stop);
      for (int i = 0; i < turns.size() && !runs.stopped(); i++) {
        progress.begins(turns.get(i));
        Level level = runs.measure(turns.get(i), i + 1);
        if (level == null) {
          break;
        }
        levels.add(level);
        if (level.counts() && level.point() != null) {
          points.add(level.point());
        }
        progress.ended(level);
        reports.write(Calibration.of(setting, planned, kept(), levels));
      }
      Calibration calibration = Calibration.of(setting, planned, kept(), levels);
      reports.write(calibration);
      int exitCode = runs.stopped() ? ExitCode.INTERRUPTED : calibration.verdict().exitCode();
      reports.print(calibration, exitCode);
      return exitCode;
    }
  }

  private Path folder() {
    return OutputFolder.check(
        results != null
            ? results
            : Path.of("results", FOLDER.format(Instant.now()) + "-calibrate"));
  }

  private Scenario scenario(Installation installation) {
    ScenarioCatalogue own = new ScenarioCatalogue(installation.calibrations());
    Scenario found =
        own.names().contains(scenario)
            ? own.find(scenario)
            : new ScenarioCatalogue(installation.scenarios()).find(scenario);
    List<Objective> given = slo.objectives();
    List<Objective> promised =
        (given == null ? found.objectives() : given)
            .stream().filter(objective -> !ConstantLoad.asksForLoad(objective)).toList();
    if (promised.isEmpty()) {
      throw new UsageException(
          "scenario " + found.name() + " promises nothing that a limit could be searched for.",
          "Give objectives: --slo FILE");
    }
    Map<String, String> app = new LinkedHashMap<>(found.app());
    app.putAll(properties);
    return found.withObjectives(promised).withApp(app);
  }

  /** What points must have in common. */
  private String measured(Scenario found, Setting setting) {
    String held =
        setting.share() > 0
            ? "instances held to " + share + " of a core, " + compiler.id() + " compiler"
            : "instances not held";
    String promises =
        found.objectives().stream()
            .map(objective -> objective.name() + " " + objective.target().text())
            .collect(Collectors.joining("; "));
    return found.name() + ", " + held + ", " + found.app() + ", " + promises;
  }

  private List<Integer> kept() {
    return predict == null
        ? List.of()
        : predict.each().stream().filter(n -> !instances.each().contains(n)).toList();
  }

  /** Those that the model is fitted to come first, or a prediction would be none. */
  private List<Turn> turns(List<Level> before) {
    Map<Integer, Integer> measured =
        before.stream()
            .collect(
                Collectors.toMap(Level::instances, level -> 1, Integer::sum, LinkedHashMap::new));
    List<Turn> turns = new ArrayList<>(Order.of(instances.each(), repeats, measured, seed));
    turns.addAll(Order.of(kept(), 1, measured, seed));
    return turns;
  }

  private String again(Path folder) {
    StringBuilder again = new StringBuilder("capacity-cli calibrate " + scenario);
    again.append(" --instances ").append(listed(instances.each()));
    if (!kept().isEmpty()) {
      again.append(" --predict ").append(listed(kept()));
    }
    again.append(free ? " --no-quota" : " --share " + share + " --compiler " + compiler.id());
    again.append(" --repeat ").append(repeats).append(slo.again());
    properties.forEach(
        (key, value) -> again.append(" --set ").append(key).append('=').append(value));
    Path file = out != null ? out : folder.resolve("points.csv");
    return again
        .append(" --out ")
        .append(Reports.named(file))
        .append(" --seed ")
        .append(seed)
        .toString();
  }

  private static String listed(List<Integer> counts) {
    return new TreeSet<>(counts).stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
