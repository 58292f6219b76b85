package dev.headroom.capacity.slo;

import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.NearestRank;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many values become one: {@code mean}, {@code min}, {@code max}, {@code last} (of a metric) or
 * a percentile by nearest rank, {@code p50} to {@code p99.999}.
 *
 * @param percentile in percent; 0 for the others
 */
public record Aggregate(String text, double percentile) {

  private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,3})?)");

  /** The aggregate of that name; empty if there is none. */
  public static Optional<Aggregate> parse(String text) {
    Matcher matcher = PERCENTILE.matcher(text);
    if (matcher.matches() && Double.parseDouble(matcher.group(1)) > 0) {
      return Optional.of(new Aggregate(text, Double.parseDouble(matcher.group(1))));
    }
    return switch (text) {
      case "mean", "min", "max", "last" -> Optional.of(new Aggregate(text, 0));
      default -> Optional.empty();
    };
  }

  boolean isPercentile() {
    return percentile > 0;
  }

  Reading of(DurationCounts durations) {
    long count = durations.count();
    if (count == 0) {
      return Reading.unknown("there was no successful request", 0);
    }
    if (isPercentile()) {
      return NearestRank.supports(percentile, count)
          ? Reading.of(durations.percentileMs(percentile), count)
          : tooFew("requests", count);
    }
    return switch (text) {
      case "mean" -> Reading.of(durations.meanMs(), count);
      case "min" -> Reading.of(durations.minMs(), count);
      default -> Reading.of(durations.maxMs(), count);
    };
  }

  /** Of at least one value, in the order they were sampled. */
  Reading of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    if (isPercentile()) {
      return NearestRank.supports(percentile, count)
          ? Reading.of(sorted[(int) NearestRank.rank(percentile, count) - 1], count)
          : tooFew("samples", count);
    }
    return switch (text) {
      case "mean" -> Reading.of(Arrays.stream(values).sum() / count, count);
      case "min" -> Reading.of(sorted[0], count);
      case "last" -> Reading.of(values[count - 1], count);
      default -> Reading.of(sorted[count - 1], count);
    };
  }

  private Reading tooFew(String what, long count) {
    return Reading.unknown(
        String.format(
            Locale.ROOT,
            "%s needs %,d %s, there were %,d",
            text,
            NearestRank.needed(percentile),
            what,
            count),
        count);
  }
}
