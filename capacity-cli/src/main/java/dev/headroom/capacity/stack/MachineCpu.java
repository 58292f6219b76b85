package dev.headroom.capacity.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * CPU of the whole machine between two looks, whoever used it, and what a hypervisor gave to others
 * while there was work to do. Nothing where the system is no Linux.
 */
final class MachineCpu {
  private static final Path STAT = Path.of("/proc/stat");
  private static final int IDLE = 3;
  private static final int WAITING_FOR_DISK = 4;
  private static final int STOLEN = 7;
  // what follows are guests, whom the others count already
  private static final int FIELDS = 8;

  private final Path file;
  private long[] before;

  MachineCpu() {
    this(STAT);
  }

  MachineCpu(Path file) {
    this.file = file;
    this.before = ticks();
  }

  Map<String, Double> figures() {
    long[] now = ticks();
    long[] used = new long[FIELDS];
    for (int i = 0; i < FIELDS && now.length > 0 && before.length > 0; i++) {
      used[i] = now[i] - before[i];
    }
    before = now;
    double all = Arrays.stream(used).sum();
    return all <= 0
        ? Map.of()
        : Map.of(
            "machine.cpu.percent", 100 * (all - used[IDLE] - used[WAITING_FOR_DISK]) / all,
            "machine.cpu.steal.percent", 100 * used[STOLEN] / all);
  }

  private long[] ticks() {
    try {
      String line = Files.readAllLines(file).get(0);
      return Arrays.stream(line.split("\\s+"))
          .skip(1)
          .limit(FIELDS)
          .mapToLong(Long::parseLong)
          .toArray();
    } catch (IOException | RuntimeException untold) {
      return new long[0];
    }
  }
}
