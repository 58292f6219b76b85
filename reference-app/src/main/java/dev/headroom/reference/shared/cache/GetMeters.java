package dev.headroom.reference.shared.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** How often one level of one cache had the answer. */
final class GetMeters {
  private final Counter hits;
  private final Counter misses;

  GetMeters(MeterRegistry meters, String cache, String level) {
    this.hits = counter(meters, cache, level, "hit");
    this.misses = counter(meters, cache, level, "miss");
  }

  void hit() {
    hits.increment();
  }

  void miss() {
    misses.increment();
  }

  private static Counter counter(MeterRegistry meters, String cache, String level, String result) {
    return Counter.builder("headroom.cache.gets")
        .description("Looks into a cache, by level and by whether the answer was there")
        .tag("cache", cache)
        .tag("level", level)
        .tag("result", result)
        .register(meters);
  }
}
