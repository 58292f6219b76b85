package dev.headroom.capacity.judge;

import dev.headroom.capacity.judge.confirm.Confirmed;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.RunFormat;
import dev.headroom.capacity.read.UnreadableLogException;
import dev.headroom.capacity.read.ValueUnit;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.scenario.ObjectiveYaml;
import dev.headroom.capacity.slo.Objective;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges results that lie on disk; the same files always give the same judgement. */
public final class Judge {

  /**
   * How to judge.
   *
   * @param objectives instead of those in the results; null for those
   * @param warmUp left out at the beginning of raw logs; a run of ours has its own
   * @param coolDown left out at their end
   * @param unit what the values of histogram logs are; null for what they say themselves
   */
  public record Options(
      @Nullable List<Objective> objectives,
      Duration warmUp,
      Duration coolDown,
      @Nullable ValueUnit unit) {

    public static final Options DEFAULT = new Options(null, Duration.ZERO, Duration.ZERO);

    public Options(@Nullable List<Objective> objectives, Duration warmUp, Duration coolDown) {
      this(objectives, warmUp, coolDown, null);
    }
  }

  private Judge() {}

  /** Whether a path is a results folder of ours rather than a raw log. */
  public static boolean isResultsFolder(Path path) {
    return RunFiles.isResultsFolder(path);
  }

  /** Results folders of ours below a folder that is none itself, sorted. */
  public static List<Path> runsBelow(Path folder) {
    return RunFiles.runsBelow(folder);
  }

  /**
   * Judges a results folder, or raw logs that belong to one run.
   *
   * @param paths one results folder; or raw logs, or folders that have some
   * @throws dev.headroom.capacity.read.UnreadableLogException if nothing of one can be read
   * @throws dev.headroom.capacity.scenario.ScenarioException if the objectives in the results can't
   *     be understood
   */
  public static JudgedRun judge(List<Path> paths, Options options) {
    return measure(paths, options).run();
  }

  /** As {@link #judge(List, Options)}, and keeps what it was judged by. */
  public static Measured measure(List<Path> paths, Options options) {
    if (paths.size() == 1 && isResultsFolder(paths.get(0))) {
      return judgeRun(paths.get(0), options);
    }
    List<Path> files = paths.stream().flatMap(path -> RunFiles.rawLogsAt(path).stream()).toList();
    RequestLog log = RunFormat.read(files, options.unit());
    List<Objective> objectives = options.objectives() == null ? List.of() : options.objectives();
    Judgement judgement = new Judgement(log, window(log, options), objectives, source(files, log));
    return judgement.measured(judgement.ofLogs());
  }

  /**
   * Judges results, and says what changed since others. The others are held against the same
   * objectives.
   *
   * @param baselines each a results folder or a raw log; none for no comparison
   * @throws dev.headroom.capacity.read.UnreadableLogException if nothing of one can be read
   */
  public static JudgedRun judge(List<Path> paths, Options options, List<Path> baselines) {
    JudgedRun run = judge(paths, options);
    if (baselines.isEmpty()) {
      return run;
    }
    List<Objective> objectives =
        paths.size() == 1 ? objectives(paths.get(0), options) : given(options);
    Options same = new Options(objectives, options.warmUp(), options.coolDown(), options.unit());
    List<JudgedRun> bases = baselines.stream().map(base -> judge(List.of(base), same)).toList();
    return run.comparedWith(Comparing.of(objectives, run, bases));
  }

  /** A results folder or raw log itself, or each results folder that a folder holds. */
  public static List<Path> runsAt(Path path) {
    return RunFiles.runsAt(path);
  }

  private static List<Objective> given(Options options) {
    return options.objectives() == null ? List.of() : options.objectives();
  }

  /** Judges one results folder or raw log as it is. */
  public static JudgedRun judge(Path path) {
    return judge(List.of(path), Options.DEFAULT);
  }

  private static Measured judgeRun(Path folder, Options options) {
    RunManifest manifest = ManifestFile.read(folder);
    List<Path> files = RunFiles.rawLogs(folder);
    RequestLog log = RunFiles.log(folder);
    Judgement judgement =
        new Judgement(log, window(log, manifest), objectives(folder, options), source(files, log));
    JudgedRun run = judgement.ofRun(folder, manifest, untilBroken(folder));
    return judgement.measured(run.confirmed(Confirmed.in(folder)));
  }

  private static List<Objective> objectives(Path folder, Options options) {
    if (options.objectives() != null) {
      return options.objectives();
    }
    Path scenario = folder.resolve(RunFiles.SCENARIO);
    return Files.exists(scenario) ? ObjectiveYaml.read(scenario) : List.of();
  }

  private static boolean untilBroken(Path folder) {
    Path scenario = folder.resolve(RunFiles.SCENARIO);
    return Files.exists(scenario) && ObjectiveYaml.untilBroken(scenario);
  }

  /** What was planned to count, as far as the run came. */
  private static Window window(RequestLog log, RunManifest manifest) {
    long from = manifest.measuredFrom();
    long to = Math.max(from, manifest.measuredTo());
    boolean whole = manifest.outcome() == RunManifest.Outcome.FINISHED;
    return whole ? new Window(from, to) : new Window(from, Math.max(from, Math.min(to, end(log))));
  }

  private static long end(RequestLog log) {
    return log.size() == 0 ? Long.MIN_VALUE : log.lastMillis() + 1;
  }

  private static Window window(RequestLog log, Options options) {
    Window extent = log.extent();
    if (!log.summaries().isEmpty() && !(options.warmUp().isZero() && options.coolDown().isZero())) {
      throw new UnreadableLogException(
          "a summary has no single requests of which some could be left out.",
          "Leave out --warm-up and --cool-down, or give the raw log.");
    }
    long from = extent.fromMillis() + options.warmUp().toMillis();
    return new Window(from, Math.max(from, extent.toMillis() - options.coolDown().toMillis()));
  }

  private static String source(List<Path> files, RequestLog log) {
    String name =
        files.size() == 1 ? String.valueOf(files.get(0).getFileName()) : files.size() + " raw logs";
    return log.generators().isEmpty()
        ? name
        : name + " (" + String.join(", ", log.generators()) + ")";
  }
}
