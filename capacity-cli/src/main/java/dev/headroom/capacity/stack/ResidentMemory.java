package dev.headroom.capacity.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The memory of a process that lies in RAM, where the system tells under {@code /proc}. */
final class ResidentMemory implements Gauge {
  private static final String RESIDENT = "VmRSS:";
  private static final double KIB_IN_MIB = 1024;

  private final String metric;
  private final Path status;

  ResidentMemory(String part, long pid) {
    this(part, Path.of("/proc", Long.toString(pid), "status"));
  }

  ResidentMemory(String part, Path status) {
    this.metric = part + ".memory.residentMiB";
    this.status = status;
  }

  @Override
  public Map<String, Double> read() {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith(RESIDENT)) {
          return Map.of(metric, Long.parseLong(line.replaceAll("\\D", "")) / KIB_IN_MIB);
        }
      }
    } catch (IOException notTold) {
      // another system, or the process has just ended
    }
    return Map.of();
  }
}
