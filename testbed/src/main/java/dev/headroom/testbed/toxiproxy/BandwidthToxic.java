package dev.headroom.testbed.toxiproxy;

/** Lets through {@code rate} times 1000 bytes a second, and nothing when that is 0 or less. */
record BandwidthToxic(long rate) implements Toxic {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** What is let through at once takes no longer than this at the rate. */
  private static final long PIECE_MILLIS = 100;

  @Override
  public Stage stage() {
    return new Narrow();
  }

  private final class Narrow extends Line {
    private long dueNanos = Long.MIN_VALUE;

    @Override
    int share(Chunk head) {
      return (int) Math.min(head.size(), rate * PIECE_MILLIS);
    }

    /** One after the other: a late timer makes the next wait for less, a pause saves up nothing. */
    @Override
    long waitNanos(Chunk head, long arrivedNanos, long nowNanos) {
      if (rate <= 0) {
        return NEVER;
      }
      long begin = dueNanos == Long.MIN_VALUE ? arrivedNanos : later(dueNanos, arrivedNanos);
      dueNanos = begin + share(head) * NANOS_PER_MILLI / rate;
      return dueNanos - nowNanos;
    }

    private static long later(long one, long other) {
      return one - other > 0 ? one : other;
    }
  }
}
