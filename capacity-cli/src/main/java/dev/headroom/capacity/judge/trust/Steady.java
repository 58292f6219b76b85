package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.Growth;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Whether response times and throughput stayed what they were while the load did. A figure over a
 * stretch in which they drift depends on how long it was looked at. Told where the whole interval
 * of 95 % of the change ({@link Growth}) lies beyond a tenth; a system that gets slower may still
 * keep what it promised, so no verdict hangs on it.
 */
final class Steady implements Check {

  private static final double LIMIT_PERCENT = 10;
  private static final long SHORTEST_MS = 20_000;
  private static final Question QUESTION =
      new Question("Steady under steady load", "within 10 %", Gravity.WARNS);

  private record Drift(boolean throughput, String phase, Growth growth) {
    /** The least change that the interval allows, in percent; 0 where it may be none. */
    double least() {
      return Math.max(0, Math.max(growth.low(), -growth.high()));
    }

    Message text() {
      return told(
          throughput
              ? "throughput grew by {0} in {1}, by {2} at least"
              : "the median response time grew by {0} in {1}, by {2} at least",
          throughput
              ? "throughput fell by {0} in {1}, by {2} at least"
              : "the median response time fell by {0} in {1}, by {2} at least");
    }

    Message finding() {
      return told(
          throughput
              ? "Under a steady load throughput grew by {0} in {1}, by {2} at least"
              : "Under a steady load the median response time grew by {0} in {1}, by {2} at least",
          throughput
              ? "Under a steady load throughput fell by {0} in {1}, by {2} at least"
              : "Under a steady load the median response time fell by {0} in {1}, by {2} at least");
    }

    private Message told(String grew, String fell) {
      return Message.of(
          growth.percent() > 0 ? grew : fell,
          Numbers.of(Math.abs(growth.percent()), "%"),
          new Name(phase),
          Numbers.of(least(), "%"));
    }
  }

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    if (grounds.manifest() == null) {
      return Optional.empty();
    }
    LoadPlan plan = LoadPlan.of(grounds.manifest());
    List<Drift> drifts =
        plan.countedWithin(grounds.window()).stream()
            .filter(part -> constant(grounds.manifest().phases(), part.name()))
            .filter(part -> length(part.window()) >= SHORTEST_MS)
            .flatMap(part -> drifts(grounds, part))
            .toList();
    return drifts.stream().max(Comparator.comparingDouble(Drift::least)).map(Steady::judge);
  }

  private static TrustCheck judge(Drift worst) {
    double share = worst.least() / LIMIT_PERCENT;
    return share < 1
        ? QUESTION.held(Message.of("no drift beyond noise"), share)
        : QUESTION.broken(
            worst.text(),
            share,
            worst.finding(),
            worst.growth().percent() < 0
                ? Message.of("Give it a longer warm-up.")
                : Message.of("Run longer, to see where it ends."));
  }

  private static boolean constant(List<Phase> phases, String name) {
    return phases.stream()
        .filter(phase -> phase.name().equals(name))
        .allMatch(phase -> phase.fromUsers() == phase.toUsers());
  }

  private static long length(Window window) {
    return window.toMillis() - window.fromMillis();
  }

  private static Stream<Drift> drifts(Grounds grounds, LoadPlan.Part part) {
    RequestStatistics requests = RequestStatistics.of(grounds.log(), part.window());
    return Stream.of(
            drift(false, part, requests, Steady::median),
            drift(true, part, requests, DurationCounts::count))
        .flatMap(Optional::stream);
  }

  private static Optional<Drift> drift(
      boolean throughput,
      LoadPlan.Part part,
      RequestStatistics requests,
      ToDoubleFunction<DurationCounts> level) {
    Growth growth =
        Growth.of(
            blocks ->
                Arrays.stream(requests.durations(RequestFigures.ALL, blocks))
                    .mapToDouble(level)
                    .toArray());
    boolean bounded = growth != null && Double.isFinite(growth.low() + growth.high());
    return bounded ? Optional.of(new Drift(throughput, part.name(), growth)) : Optional.empty();
  }

  private static double median(DurationCounts durations) {
    return durations.count() < 20 ? Double.NaN : durations.percentileMs(50);
  }
}
