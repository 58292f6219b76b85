package dev.headroom.capacity.judge.limit;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.stats.RequestFigures;
import org.jspecify.annotations.Nullable;

/**
 * What was served in one trial.
 *
 * @param count requests that succeeded, above 0
 * @param perSecond the same a second
 * @param meanMillis mean response time of them
 */
public record Served(long count, double perSecond, double meanMillis) {

  /** Null where nothing was served. */
  public static @Nullable Served of(JudgedRun run) {
    if (run.requests().isEmpty()) {
      return null;
    }
    RequestFigures all = run.requests().get(run.requests().size() - 1);
    return all.ok() > 0 && all.throughputPerSecond() > 0
        ? new Served(all.ok(), all.throughputPerSecond() * all.ok() / all.count(), all.meanMs())
        : null;
  }
}
