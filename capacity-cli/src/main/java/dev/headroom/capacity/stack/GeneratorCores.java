package dev.headroom.capacity.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a generator process does with the cores that it may use: its busiest thread, and the whole
 * of it where it may not use every core. The compilers' and collectors' own threads are left out:
 * nobody's answer waits for them, and what they take from others shows in those.
 */
final class GeneratorCores {
  private static final String OF_THE_JVM = "C1 Compiler|C2 Compiler|GC Thread|G1 |VM ";

  private final Path process;
  private Map<String, Ticks.OfThread> before;
  private long lookedNanos = System.nanoTime();

  GeneratorCores(long pid) {
    this(Path.of("/proc", Long.toString(pid)));
  }

  /**
   * @param process the folder in which Linux tells of it
   */
  GeneratorCores(Path process) {
    this.process = process;
    this.before = Ticks.ofThreads(process);
  }

  /** Since the last look; nothing where the system does not tell. */
  Map<String, Double> figures() {
    long nanos = System.nanoTime();
    Map<String, Double> figures = since((nanos - lookedNanos) / 1e6);
    lookedNanos = nanos;
    return figures;
  }

  Map<String, Double> since(double millis) {
    Map<String, Ticks.OfThread> now = Ticks.ofThreads(process);
    if (now.isEmpty() || before.isEmpty() || millis <= 0) {
      before = now;
      return Map.of();
    }
    double all = 0;
    double busiest = 0;
    for (Map.Entry<String, Ticks.OfThread> thread : now.entrySet()) {
      Ticks.OfThread known = before.get(thread.getKey());
      double used = thread.getValue().ticks() - (known == null ? 0 : known.ticks());
      all += used;
      boolean ofTheJvm = thread.getValue().name().matches("(" + OF_THE_JVM + ").*");
      busiest = ofTheJvm ? busiest : Math.max(busiest, used);
    }
    before = new HashMap<>(now);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("generator.thread.busiest.percent", 100 * busiest * Ticks.MILLIS / millis);
    int allowed = allowedCores();
    if (allowed > 0 && allowed < Machine.cores()) {
      figures.put("generator.cpu.allowed.percent", 100 * all * Ticks.MILLIS / millis / allowed);
    }
    return figures;
  }

  /** 0 where the system does not tell. */
  private int allowedCores() {
    try {
      for (String line : Files.readAllLines(process.resolve("status"))) {
        if (line.startsWith("Cpus_allowed_list:")) {
          return count(line.substring(line.indexOf(':') + 1).strip());
        }
      }
    } catch (IOException gone) {
      // said by its end
    }
    return 0;
  }

  /** {@code 0-3,6} are five. */
  static int count(String list) {
    int cores = 0;
    for (String range : list.split(",")) {
      String[] ends = range.split("-");
      cores += Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1;
    }
    return cores;
  }
}
