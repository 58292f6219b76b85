package dev.headroom.capacity.stats;

/**
 * Times of all answers of one name, those of failures among them, in milliseconds by nearest rank:
 * what most tools show, where {@link RequestFigures} are of successes alone.
 *
 * @param stdDevMs of the population
 */
public record Answers(
    double meanMs,
    double stdDevMs,
    double minMs,
    double maxMs,
    double p50Ms,
    double p75Ms,
    double p90Ms,
    double p95Ms,
    double p99Ms,
    double p999Ms) {

  static Answers of(DurationCounts counts) {
    return new Answers(
        counts.meanMs(),
        counts.stdDevMs(),
        counts.minMs(),
        counts.maxMs(),
        counts.percentileMs(50),
        counts.percentileMs(75),
        counts.percentileMs(90),
        counts.percentileMs(95),
        counts.percentileMs(99),
        counts.percentileMs(99.9));
  }
}
