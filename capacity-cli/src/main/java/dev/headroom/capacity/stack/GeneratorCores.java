package dev.headroom.capacity.stack;

import dev.headroom.capacity.stack.ThreadTimes.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a generator process does with the cores that it may use: its busiest thread, counting also
 * when it wanted to run and could not, and the whole process where it may not use every core. The
 * compilers' and collectors' own threads are left out: no answer waits for them, and what they take
 * from others shows in those.
 */
final class GeneratorCores {
  private static final Pattern OF_THE_JVM =
      Pattern.compile("(C1 Compiler|C2 Compiler|GC |G1 |VM ).*");

  private final Path process;
  private final ThreadTimes threads;
  private Map<String, Times> before;
  private long lookedNanos = System.nanoTime();

  GeneratorCores(long pid) {
    this(Path.of("/proc", Long.toString(pid)));
  }

  /**
   * @param process the folder in which Linux tells of it
   */
  GeneratorCores(Path process) {
    this.process = process;
    this.threads = new ThreadTimes(process);
    this.before = threads.look();
  }

  /** Since the last look; nothing where the system does not tell. */
  Map<String, Double> figures() {
    long nanos = System.nanoTime();
    Map<String, Double> figures = since(nanos - lookedNanos);
    lookedNanos = nanos;
    return figures;
  }

  Map<String, Double> since(double nanos) {
    Map<String, Times> earlier = before;
    before = threads.look();
    if (before.isEmpty() || earlier.isEmpty() || nanos <= 0) {
      return Map.of();
    }
    double ran = 0;
    double busiest = 0;
    for (Map.Entry<String, Times> thread : before.entrySet()) {
      Times now = thread.getValue();
      Times then = earlier.getOrDefault(thread.getKey(), new Times("", 0, 0));
      double used = now.ranNanos() - then.ranNanos();
      double wanted = used + now.waitedNanos() - then.waitedNanos();
      ran += used;
      busiest = OF_THE_JVM.matcher(now.name()).matches() ? busiest : Math.max(busiest, wanted);
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("generator.thread.busiest.percent", 100 * busiest / nanos);
    int allowed = allowedCores();
    if (allowed > 0 && allowed < Machine.cores()) {
      figures.put("generator.cpu.allowed.percent", 100 * ran / nanos / allowed);
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
