package dev.headroom.capacity.slo;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RequestSummary;
import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.NearestRank;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many values become one.
 *
 * <pre>
 * aggregate = level | [ level ] "growth"                 growth alone: of the mean
 * level     = "mean" | "min" | "max" | percentile        by nearest rank
 *           | "last"                                     not of requests
 *           | "count" | "sum"                            only of observed values
 * percentile = "p" digits [ "." digits ]                 p50 to p99.999
 * </pre>
 *
 * @param text as written
 * @param level what it is of each stretch of time: {@code text} without its growth
 * @param percentile in percent; 0 for the others
 * @param growth whether it is by how much the level changed over the window
 */
public record Aggregate(String text, String level, double percentile, boolean growth) {

  private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,3})?)");
  private static final String GROWTH = "growth";

  /** The aggregate of that name; empty if there is none. */
  public static Optional<Aggregate> parse(String text) {
    boolean growth = text.equals(GROWTH) || text.endsWith(" " + GROWTH);
    String rest = growth ? text.substring(0, text.length() - GROWTH.length()).strip() : text;
    String level = growth && rest.isEmpty() ? "mean" : rest;
    Matcher matcher = PERCENTILE.matcher(level);
    if (matcher.matches() && Double.parseDouble(matcher.group(1)) > 0) {
      double percentile = Double.parseDouble(matcher.group(1));
      return Optional.of(new Aggregate(text, level, percentile, growth));
    }
    return switch (level) {
      case "mean", "min", "max" -> Optional.of(new Aggregate(text, level, 0, growth));
      case "last", "count", "sum" ->
          growth ? Optional.empty() : Optional.of(new Aggregate(text, level, 0, false));
      default -> Optional.empty();
    };
  }

  boolean isPercentile() {
    return percentile > 0;
  }

  /** Whether it is a percentile with an upper bound, so that the share above it is a budget. */
  boolean isLimitedPercentile(Target target) {
    return isPercentile() && !growth && target.comparison().startsWith("<");
  }

  boolean isOneOf(String... levels) {
    return Arrays.asList(levels).contains(level);
  }

  /** The unit of the aggregate of values of a unit. */
  String unit(String ofValues) {
    return growth ? "%" : level.equals("count") ? "" : ofValues;
  }

  /** Of response times, whatever the growth. */
  Reading of(DurationCounts durations) {
    long count = durations.count();
    if (count == 0) {
      return Reading.unknown(Message.of("there was no successful request"), 0);
    }
    if (isPercentile()) {
      return NearestRank.supports(percentile, count)
          ? Reading.of(durations.percentileMs(percentile), count)
          : tooFew("{0} needs {1} requests, there were {2}", count);
    }
    return switch (level) {
      case "mean" -> Reading.of(durations.meanMs(), count);
      case "min" -> Reading.of(durations.minMs(), count);
      default -> Reading.of(durations.maxMs(), count);
    };
  }

  /** Of requests that their tool summed up, whatever the growth. */
  Reading of(RequestSummary summed) {
    if (growth) {
      return Reading.unknown(
          Message.of("a summary says nothing of how it changed over time"),
          Math.max(0, summed.ok()));
    }
    double value =
        switch (level) {
          case "mean" -> summed.meanMs();
          case "min" -> summed.minMs();
          case "max" -> summed.maxMs();
          default -> summed.percentileMs(percentile);
        };
    if (Double.isNaN(value)) {
      return Reading.unknown(
          Message.of("the summary does not say its {0}", level), Math.max(0, summed.ok()));
    }
    return isPercentile() && summed.ok() >= 0 && !NearestRank.supports(percentile, summed.ok())
        ? tooFew("{0} needs {1} requests, there were {2}", summed.ok())
        : Reading.of(value, Math.max(0, summed.ok()));
  }

  /** Of at least one value, in the order they were sampled, whatever the growth. */
  Reading of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    if (isPercentile()) {
      return NearestRank.supports(percentile, count)
          ? Reading.of(sorted[(int) NearestRank.rank(percentile, count) - 1], count)
          : tooFew("{0} needs {1} samples, there were {2}", count);
    }
    return switch (level) {
      case "mean" -> Reading.of(Arrays.stream(values).sum() / count, count);
      case "min" -> Reading.of(sorted[0], count);
      case "last" -> Reading.of(values[count - 1], count);
      default -> Reading.of(sorted[count - 1], count);
    };
  }

  Reading tooFew(String template, long count) {
    Message needed = Numbers.of(NearestRank.needed(percentile), "");
    return Reading.unknown(Message.of(template, level, needed, Numbers.of(count, "")), count);
  }
}
