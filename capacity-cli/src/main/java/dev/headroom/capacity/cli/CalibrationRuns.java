package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.calibration.Costs;
import dev.headroom.capacity.judge.calibration.Level;
import dev.headroom.capacity.judge.calibration.Levels;
import dev.headroom.capacity.judge.calibration.Order.Turn;
import dev.headroom.capacity.judge.calibration.Seen;
import dev.headroom.capacity.judge.calibration.Usage;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.scenario.ConstantLoad;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.LimitSearch;
import dev.headroom.capacity.search.Settings;
import dev.headroom.capacity.search.Stop;
import dev.headroom.capacity.search.Trial;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.LoadSeries;
import dev.headroom.capacity.stack.Machine;
import dev.headroom.capacity.stack.RunListener;
import dev.headroom.capacity.stack.StackFailure;
import dev.headroom.testbed.StackSpec.CpuHold;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures one number of instances after the other, each on a system of its own: starts it, warms
 * it up while it runs free, holds the instances to their share, and searches their limit.
 */
final class CalibrationRuns {
  /** Of the share, or of the machine where there is none: where the search is to begin. */
  private static final double FIRST = 0.85;

  private static final double FREE = 0.6;
  private static final double LEAST = 0.35;
  private static final double MOST = 1.6;

  /** Of the load that would use all up: little enough to hold, enough to tell. */
  private static final double LOOK = 0.4;

  private static final Duration ROUND = Duration.ofSeconds(6);
  private static final Duration AROUND = Duration.ofSeconds(9);

  /**
   * How each level is measured.
   *
   * @param share cores that each instance may use, 0 where they run free
   * @param hold that holds them; null where they run free
   * @param rounds of warming up, at most
   * @param precision half the width of a limit's interval, as a share
   * @param budget of a level's trials
   */
  record Way(
      Scenario scenario,
      Map<String, String> properties,
      double share,
      @Nullable CpuHold hold,
      int rounds,
      double precision,
      Duration budget,
      Duration shortest,
      Duration longest,
      long seed) {}

  private final Way way;
  private final Installation installation;
  private final Path folder;
  private final RunListener listener;
  private volatile @Nullable LoadSeries current;
  private volatile boolean stopped;

  CalibrationRuns(Way way, Installation installation, Path folder, RunListener listener) {
    this.way = way;
    this.installation = installation;
    this.folder = folder;
    this.listener = listener;
  }

  /** Ends the level that goes on, and begins no other; may be called from any thread. */
  void stop() {
    stopped = true;
    LoadSeries series = current;
    if (series != null) {
      series.interrupt("stopped by Ctrl-C or a signal");
    }
  }

  boolean stopped() {
    return stopped;
  }

  /**
   * @param number of the measurement, from 1
   * @return null where it was interrupted
   */
  @Nullable Level measure(Turn turn, int number) {
    long began = System.nanoTime();
    String name =
        String.format(Locale.ROOT, "levels/%02d-%d-%d", number, turn.instances(), turn.repeat());
    Path results = folder.resolve(name);
    AppSetup setup = setup(turn.instances());
    try (LoadSeries series =
        LoadSeries.start(setup, List.of(), installation, results.resolve("logs"), listener)) {
      current = series;
      if (stopped) {
        return null;
      }
      return measured(turn, series, setup, results, name, began);
    } catch (StackFailure failed) {
      return stopped
          ? null
          : Level.unanswered(
              turn.instances(),
              turn.repeat(),
              Message.data(String.valueOf(failed.getMessage())),
              seconds(began),
              name);
    } finally {
      current = null;
    }
  }

  private AppSetup setup(int instances) {
    AppSetup free = new AppSetup(instances, 0, way.properties());
    return way.hold() == null ? free : free.with(free.needs().with(way.hold()));
  }

  private @Nullable Level measured(
      Turn turn, LoadSeries series, AppSetup setup, Path results, String name, long began) {
    Duration settling = ConstantLoad.settling(way.scenario());
    Seen[] last = {new Seen(Usage.UNKNOWN, Costs.UNKNOWN)};
    LoadTrials warming =
        new LoadTrials(
            series,
            way.scenario(),
            setup,
            List.of(),
            results.resolve("warm-up"),
            way.seed(),
            settling,
            (trial, judged) -> last[0] = seen(trial, judged, turn.instances(), 0));
    listener.doing("warming up");
    Costs warm =
        new WarmUp(way.rounds(), warming, () -> last[0]).run(Math.max(1, way.scenario().peak()));
    if (series.interrupted()) {
      return null;
    }
    if (way.share() > 0) {
      series.limitApps(way.share());
    }
    Map<String, Seen> seen = new HashMap<>();
    LoadTrials trials =
        new LoadTrials(
            series,
            way.scenario(),
            setup,
            List.of(),
            results,
            way.seed(),
            settling,
            (trial, judged) ->
                seen.put(trial.results(), seen(trial, judged, turn.instances(), way.share())));
    double cores = way.share() > 0 ? way.share() * turn.instances() : FREE * Machine.cores();
    double full = cores / warm.cpuSeconds() / warm.requestsALoad();
    listener.doing("a first look");
    if (warming.at(LOOK * full, ROUND) == null) {
      return null;
    }
    full = Costs.fullAt(cores, warm, last[0].costs(), full);
    Limit limit = new LimitSearch(settings(full)).find(trials);
    return limit.stop() == Stop.INTERRUPTED
        ? null
        : Levels.of(turn.instances(), turn.repeat(), limit, seen, seconds(began), name);
  }

  private static Seen seen(Trial trial, JudgedRun judged, int instances, double share) {
    return new Seen(
        Usage.of(judged.metrics(), judged.window(), instances, share, Machine.cores()),
        Costs.of(judged, trial.load()));
  }

  /** Around where the processor time that requests need is used up. */
  private Settings settings(double full) {
    boolean whole = !way.scenario().open();
    double min = whole ? Math.max(1, Math.floor(LEAST * full)) : LEAST * full;
    double max = Math.max(min + 1, whole ? Math.ceil(MOST * full) : MOST * full);
    double first = Math.max(min, Math.min(max, FIRST * full));
    return new Settings(
        ConstantLoad.level(way.scenario(), min),
        ConstantLoad.level(way.scenario(), max),
        ConstantLoad.level(way.scenario(), first),
        whole,
        way.precision(),
        way.budget(),
        way.shortest(),
        way.longest(),
        AROUND);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
