package dev.headroom.testbed.toxiproxy;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Holds everything back for {@code latency} milliseconds, more or less by up to {@code jitter}.
 * What comes close together travels close together: the delay is one of the way, not of the width.
 */
record LatencyToxic(long latency, long jitter) implements Toxic {
  /** Also bounds the throughput, to this much per latency: 40 MB/s a connection at 100 ms. */
  private static final long ROOM_BYTES = 4 << 20;

  @Override
  public Stage stage() {
    return new Way();
  }

  @Override
  public long roomBytes() {
    return ROOM_BYTES;
  }

  private long delayNanos() {
    long drift = jitter > 0 ? ThreadLocalRandom.current().nextLong(-jitter, jitter) : 0;
    return TimeUnit.MILLISECONDS.toNanos(latency + drift);
  }

  private final class Way extends Line {
    private long dueNanos;

    /** From when they came in: what a toxic before this one took counts in, but another latency. */
    @Override
    long waitNanos(Chunk head, long arrivedNanos, long nowNanos) {
      dueNanos = head.nanos() + delayNanos();
      return dueNanos - nowNanos;
    }

    @Override
    void goes(Chunk head) {
      pass(head.at(dueNanos));
    }
  }
}
