package dev.headroom.chaos.probe;

import dev.headroom.chaos.probe.LiveLoad.Figures;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** What generators say of themselves, as long as they say anything. */
final class FreshLoad {
  private static final Duration SILENT = Duration.ofSeconds(5);

  private final LiveLoad load;
  private final LongSupplier nanos;
  private long heardMillis;
  private long heardNanos;

  /**
   * @param nanos a clock that only goes forward
   */
  FreshLoad(LiveLoad load, LongSupplier nanos) {
    this.load = load;
    this.nanos = nanos;
  }

  static FreshLoad of(LiveLoad load) {
    return new FreshLoad(load, System::nanoTime);
  }

  /**
   * @throws IOException if they have said nothing yet, or nothing new for 5 s
   */
  synchronized Figures now() throws IOException {
    Figures now = load.now();
    if (now.atMillis() == 0) {
      throw new IOException("the generators have said nothing yet");
    }
    long at = nanos.getAsLong();
    if (now.atMillis() != heardMillis) {
      heardMillis = now.atMillis();
      heardNanos = at;
    }
    if (at - heardNanos > SILENT.toNanos()) {
      throw new IOException(
          "the generators have said nothing for more than %d s".formatted(SILENT.toSeconds()));
    }
    return now;
  }
}
