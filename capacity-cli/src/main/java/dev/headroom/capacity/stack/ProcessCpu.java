package dev.headroom.capacity.stack;

import java.time.Duration;
import java.util.OptionalDouble;

/** CPU that a process used between two looks, as a share of the whole machine. */
final class ProcessCpu {
  private final ProcessHandle process;
  private long lookedNanos = System.nanoTime();
  private long usedNanos;

  ProcessCpu(ProcessHandle process) {
    this.process = process;
    this.usedNanos = used();
  }

  /**
   * Percent of all cores since the last look; empty where the process is gone or the system does
   * not tell.
   */
  OptionalDouble percent() {
    long now = System.nanoTime();
    long used = used();
    double share = 100.0 * (used - usedNanos) / (now - lookedNanos) / Machine.cores();
    boolean known = used > 0 && usedNanos > 0 && now > lookedNanos;
    lookedNanos = now;
    usedNanos = used;
    return known ? OptionalDouble.of(share) : OptionalDouble.empty();
  }

  private long used() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }
}
