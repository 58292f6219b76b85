package dev.headroom.reference;

import io.micrometer.core.instrument.MeterRegistry;

/** Reads the meters of caches. */
final class Looks {

  private Looks() {}

  /** How often somebody looked into one level of a cache. */
  static long of(RunningApp app, String cache, String level) {
    return hits(app, cache, level) + misses(app, cache, level);
  }

  static long hits(RunningApp app, String cache, String level) {
    return gets(app, cache, level, "hit");
  }

  static long misses(RunningApp app, String cache, String level) {
    return gets(app, cache, level, "miss");
  }

  /** How often an answer was made anew. */
  static long loads(RunningApp app, String cache) {
    return app.bean(MeterRegistry.class)
        .get("headroom.cache.loads")
        .tag("cache", cache)
        .timer()
        .count();
  }

  private static long gets(RunningApp app, String cache, String level, String result) {
    return (long)
        app.bean(MeterRegistry.class)
            .get("headroom.cache.gets")
            .tags("cache", cache, "level", level, "result", result)
            .counter()
            .count();
  }
}
