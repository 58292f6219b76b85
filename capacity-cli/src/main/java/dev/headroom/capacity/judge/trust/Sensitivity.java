package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.NearestRank;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a response time may be the generator's own before it counts: a tenth, as nobody acts
 * on less. A tenth of what was measured or of what is promised, whichever is more: 15 ms of its own
 * beside a measured 20 ms can't hide that 500 ms were promised and kept. Never less than 20 ms:
 * that is a few slices of the system's scheduler, which even an idle generator can lose.
 *
 * @param percentile where it is looked at: those that objectives name, the median and p95
 * @param responseMs the response time there
 * @param allowedMs the part of it that may be the generator's
 */
record Sensitivity(double percentile, double responseMs, double allowedMs) {

  private static final double MEDIAN = 50;
  private static final double SHARE = 0.1;
  private static final double LEAST_MS = 20;
  private static final Pattern PERCENTILE = Pattern.compile("response time .*p(\\d+(?:\\.\\d+)?)");

  /** Where to look for a run; at the median however few there were, as late ones make few. */
  static List<Sensitivity> of(Grounds grounds) {
    Map<Double, Sensitivity> byPercentile = new TreeMap<>();
    for (Objective objective : grounds.objectives()) {
      Matcher measure = PERCENTILE.matcher(objective.measure().text());
      if (measure.matches()) {
        add(
            byPercentile,
            grounds.statistics().durations(objective.of()),
            Double.parseDouble(measure.group(1)),
            objective.target().limit());
      }
    }
    DurationCounts all = grounds.statistics().durations(RequestFigures.ALL);
    for (double percentile : new double[] {MEDIAN, 95}) {
      if (!byPercentile.containsKey(percentile)) {
        add(byPercentile, all, percentile, 0);
      }
    }
    return new ArrayList<>(byPercentile.values());
  }

  private static void add(
      Map<Double, Sensitivity> to, DurationCounts durations, double percentile, double limitMs) {
    if (percentile == MEDIAN || NearestRank.supports(percentile, durations.count())) {
      double response = durations.percentileMs(percentile);
      double allowed = Math.max(LEAST_MS, SHARE * Math.max(response, limitMs));
      to.merge(
          percentile,
          new Sensitivity(percentile, response, allowed),
          (one, other) -> one.allowedMs <= other.allowedMs ? one : other);
    }
  }

  /** {@code 5 %} for p95: the share of requests that are slower. */
  double slowerPercent() {
    return Math.round((100 - percentile) * 1_000) / 1_000.0;
  }
}
