package dev.headroom.testbed.guardian;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What the system knows of processes that may not be our children. */
public final class Processes {
  // Start times come from the boot time, which moves when the clock is set.
  private static final long SAME_START_MILLIS = 10_000;

  private Processes() {}

  /** When the process started, in epoch milliseconds; 0 when the system does not say. */
  public static long startMillis(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** The living process with this id, unless it started at another time: ids are used again. */
  public static Optional<ProcessHandle> find(long pid, long startMillis) {
    return ProcessHandle.of(pid)
        .filter(Processes::isAlive)
        .filter(
            process -> {
              long seen = startMillis(process);
              return seen == 0
                  || startMillis == 0
                  || Math.abs(seen - startMillis) < SAME_START_MILLIS;
            });
  }

  /** Whether it runs; one that ended but was never waited for does not. */
  public static boolean isAlive(ProcessHandle process) {
    return process.isAlive() && !isZombie(process.pid());
  }

  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(procFile(pid, "stat"), StandardCharsets.ISO_8859_1);
      char state = stat.charAt(stat.lastIndexOf(')') + 2);
      return state == 'Z' || state == 'X';
    } catch (IOException | StringIndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Whether the process was started for this stack, by its command line or environment. */
  static boolean carries(ProcessHandle process, StackMarker marker) {
    return process.info().commandLine().orElse("").contains(marker.text())
        || environment(process.pid()).contains('\0' + marker.variable() + '\0');
  }

  private static String environment(long pid) {
    try {
      return '\0' + Files.readString(procFile(pid, "environ"), StandardCharsets.ISO_8859_1) + '\0';
    } catch (IOException e) {
      return "";
    }
  }

  private static Path procFile(long pid, String name) {
    return Path.of("/proc", Long.toString(pid), name);
  }
}
