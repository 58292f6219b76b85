package dev.headroom.capacity.cli;

import dev.headroom.capacity.stack.LoadSeries;
import org.jspecify.annotations.Nullable;

/** Ends a series of loads, also where it is asked to while the system still starts. */
final class SearchStop {
  private static final String REASON = "stopped by Ctrl-C or a signal";

  private boolean stopped;
  private @Nullable LoadSeries series;

  /** From any thread. */
  synchronized void stop() {
    stopped = true;
    if (series != null) {
      series.interrupt(REASON);
    }
  }

  synchronized LoadSeries of(LoadSeries started) {
    series = started;
    if (stopped) {
      started.interrupt(REASON);
    }
    return started;
  }
}
