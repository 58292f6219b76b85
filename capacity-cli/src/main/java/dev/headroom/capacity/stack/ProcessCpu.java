package dev.headroom.capacity.stack;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;

/** CPU that a process used between two looks, as a share of the whole machine. */
final class ProcessCpu implements Gauge {
  private final String part;
  private final ProcessHandle process;
  private long lookedNanos = System.nanoTime();
  private long usedNanos;

  ProcessCpu(String part, ProcessHandle process) {
    this.part = part;
    this.process = process;
    this.usedNanos = used();
  }

  /**
   * Percent of all cores since the last look; empty where the process is gone or the system does
   * not tell.
   */
  private OptionalDouble percent() {
    long now = System.nanoTime();
    long used = used();
    double share = 100.0 * (used - usedNanos) / (now - lookedNanos) / Machine.cores();
    boolean known = used > 0 && usedNanos > 0 && now > lookedNanos;
    lookedNanos = now;
    usedNanos = used;
    return known ? OptionalDouble.of(share) : OptionalDouble.empty();
  }

  @Override
  public Map<String, Double> read() {
    OptionalDouble percent = percent();
    return percent.isPresent() ? Map.of(part + ".cpu.percent", percent.getAsDouble()) : Map.of();
  }

  private long used() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }
}
