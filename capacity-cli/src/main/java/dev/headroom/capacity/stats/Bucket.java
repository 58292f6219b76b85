package dev.headroom.capacity.stats;

/**
 * One step of a time series over all requests that started in it.
 *
 * @param fromMillis its beginning, epoch milliseconds
 * @param p50Ms of the OK requests; -1 where fewer than 10 of them lie above a percentile, the same
 *     for p95 and p99
 */
public record Bucket(
    long fromMillis, long started, long ok, long ko, double p50Ms, double p95Ms, double p99Ms) {}
