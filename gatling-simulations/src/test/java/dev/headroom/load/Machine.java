package dev.headroom.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Whether somebody else had the machine meanwhile: then lateness is theirs and says nothing about
 * the generator.
 */
final class Machine {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final long nanos = System.nanoTime();
  private final long mine = SYSTEM.getProcessCpuTime();

  private Machine() {}

  static Machine watch() {
    // What it tells is since the last time it was asked.
    SYSTEM.getCpuLoad();
    return new Machine();
  }

  /** Since the watch began; once. */
  boolean wasStarved() {
    double all = SYSTEM.getCpuLoad();
    double own =
        (double) (SYSTEM.getProcessCpuTime() - mine)
            / (System.nanoTime() - nanos)
            / SYSTEM.getAvailableProcessors();
    return all > 0.8 && all - own > 0.25;
  }
}
