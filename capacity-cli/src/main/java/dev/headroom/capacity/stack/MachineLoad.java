package dev.headroom.capacity.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether work waits for the machine: who is ready to run, and how much of the time somebody was
 * but had no core (Linux' pressure stall information). Nothing where the system does not tell.
 */
final class MachineLoad implements Gauge {
  private static final double MICROS_A_PERCENT_SECOND = 10_000;

  private final Path proc;
  private long lookedNanos;
  private double stalledMicros = Double.NaN;

  MachineLoad() {
    this(Path.of("/proc"));
  }

  MachineLoad(Path proc) {
    this.proc = proc;
  }

  @Override
  public Map<String, Double> read() {
    Map<String, Double> figures = new LinkedHashMap<>();
    String[] load = words("loadavg");
    if (load.length > 3 && load[3].matches("\\d+/\\d+")) {
      figures.put("machine.runnable", Double.valueOf(load[3].substring(0, load[3].indexOf('/'))));
    }
    pressure(figures);
    figures.put("machine.memory.freeMiB", (double) Machine.freeMemoryMiB());
    return figures;
  }

  private void pressure(Map<String, Double> figures) {
    long now = System.nanoTime();
    double total = Double.NaN;
    for (String word : words("pressure/cpu")) {
      if (word.matches("total=\\d+") && Double.isNaN(total)) {
        total = Double.parseDouble(word.substring("total=".length()));
      }
    }
    double percent =
        (total - stalledMicros) / ((now - lookedNanos) / 1e9) / MICROS_A_PERCENT_SECOND;
    if (Double.isFinite(percent) && lookedNanos != 0) {
      figures.put("machine.cpu.pressure.percent", Math.max(0, Math.min(100, percent)));
    }
    lookedNanos = now;
    stalledMicros = total;
  }

  private String[] words(String file) {
    try {
      return Files.readString(proc.resolve(file)).strip().split("\\s+");
    } catch (IOException | SecurityException untold) {
      return new String[0];
    }
  }
}
