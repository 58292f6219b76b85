package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.judge.trust.Drift.What;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.Growth;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import dev.headroom.capacity.stats.Stretches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether response times and throughput stayed what they were while the load did. A figure over a
 * stretch in which they drift depends on how long it was looked at. Told where the whole interval
 * of the change lies beyond a tenth; a system that gets slower may still keep what it promised, so
 * no verdict hangs on it.
 *
 * <p>All that is looked at in one run is held to 5 % of false alarms together ({@link
 * Growth#among}). Of a raw log, whose plan nobody knows, the most frequent names are looked at
 * whose rate and that of all did not change, or while one number of people was there.
 */
final class Steady implements Check {

  static final long SHORTEST_MS = 20_000;
  private static final double LIMIT_PERCENT = 10;
  private static final int BUSIEST = 3;
  private static final Question QUESTION =
      new Question("Steady under steady load", "within 10 %", Gravity.WARNS);

  /** What could drift. */
  private record Level(
      What what, @Nullable String request, Message where, IntFunction<double[]> levels) {

    @Nullable Drift among(int together) {
      Growth growth = Growth.among(together, levels);
      boolean bounded = growth != null && Double.isFinite(growth.low() + growth.high());
      return bounded ? new Drift(what, request, where, growth) : null;
    }
  }

  static boolean asks(Message name) {
    return QUESTION.name().equals(name);
  }

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    RunManifest manifest = grounds.manifest();
    List<Level> levels = manifest == null ? ofLog(grounds) : ofRun(grounds, manifest);
    return levels.stream()
        .map(level -> level.among(levels.size()))
        .filter(Objects::nonNull)
        .max(Comparator.comparingDouble(Drift::least))
        .map(worst -> judge(worst, manifest == null));
  }

  private static TrustCheck judge(Drift worst, boolean bare) {
    double share = worst.least() / LIMIT_PERCENT;
    return share < 1
        ? QUESTION.held(Message.of("no drift beyond noise"), share)
        : QUESTION.broken(
            worst.text(),
            share,
            Message.of("Under a steady load {0}", worst.text()),
            worst.growth().percent() > 0
                ? Message.of("Run longer, to see where it ends.")
                : bare
                    ? Message.of("Leave more of its beginning out with --warm-up.")
                    : Message.of("Give it a longer warm-up."));
  }

  private static List<Level> ofLog(Grounds grounds) {
    Stretches stretches = grounds.stretches();
    if (stretches == null || length(stretches.window()) < SHORTEST_MS) {
      return List.of();
    }
    boolean all = SteadyLoad.ofRate(stretches.all());
    boolean people = !all && SteadyLoad.ofPeople(grounds.log(), stretches.window());
    return stretches.busiest().stream()
        .filter(name -> people || all && SteadyLoad.ofRate(name))
        .map(name -> new Level(What.MEDIAN, name.name(), Message.of("the log"), name::mediansMs))
        .toList();
  }

  private static List<Level> ofRun(Grounds grounds, RunManifest manifest) {
    List<Level> levels = new ArrayList<>();
    for (LoadPlan.Part part : LoadPlan.of(manifest).countedWithin(grounds.window())) {
      if (constant(manifest.phases(), part.name()) && length(part.window()) >= SHORTEST_MS) {
        levels.addAll(ofPart(grounds, part));
      }
    }
    return levels;
  }

  private static List<Level> ofPart(Grounds grounds, LoadPlan.Part part) {
    Message where = Message.name(part.name());
    RequestStatistics requests = RequestStatistics.of(grounds.log(), part.window());
    List<Level> levels = new ArrayList<>();
    levels.add(new Level(What.MEDIAN, null, where, all(requests, Steady::median)));
    levels.add(new Level(What.THROUGHPUT, null, where, all(requests, DurationCounts::count)));
    Stretches stretches = Stretches.of(grounds.log(), part.window(), requests, BUSIEST);
    if (stretches != null && stretches.busiest().size() > 1) {
      stretches
          .busiest()
          .forEach(name -> levels.add(new Level(What.MEDIAN, name.name(), where, name::mediansMs)));
    }
    return levels;
  }

  private static IntFunction<double[]> all(
      RequestStatistics requests, ToDoubleFunction<DurationCounts> level) {
    return blocks ->
        Arrays.stream(requests.durations(RequestFigures.ALL, blocks)).mapToDouble(level).toArray();
  }

  private static boolean constant(List<Phase> phases, String name) {
    return phases.stream()
        .filter(phase -> phase.name().equals(name))
        .allMatch(phase -> phase.fromUsers() == phase.toUsers());
  }

  private static long length(Window window) {
    return window.toMillis() - window.fromMillis();
  }

  private static double median(DurationCounts durations) {
    return durations.count() < 20 ? Double.NaN : durations.percentileMs(50);
  }
}
