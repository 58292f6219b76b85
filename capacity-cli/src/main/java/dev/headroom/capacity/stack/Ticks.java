package dev.headroom.capacity.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** CPU that Linux counts a process and its threads, in ticks of 10 ms; nothing on other systems. */
final class Ticks {
  static final double MILLIS = 10;

  private static final int UTIME = 11;
  private static final int STIME = 12;

  /**
   * CPU of one thread so far.
   *
   * @param name as the system knows it, at most 15 characters
   */
  record OfThread(String name, long ticks) {}

  private Ticks() {}

  /** Of each thread by its id; empty where the process is gone or the system does not tell. */
  static Map<String, OfThread> ofThreads(Path process) {
    Map<String, OfThread> threads = new HashMap<>();
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(process.resolve("task"))) {
      for (Path task : tasks) {
        try {
          threads.put(task.getFileName().toString(), parse(Files.readString(task.resolve("stat"))));
        } catch (IOException ended) {
          // between the look at the folder and the look into it
        }
      }
    } catch (IOException gone) {
      return Map.of();
    }
    return threads;
  }

  /** A line of {@code /proc/<pid>/task/<tid>/stat}; the name may hold anything, brackets too. */
  static OfThread parse(String stat) {
    int end = stat.lastIndexOf(')');
    String[] fields = stat.substring(end + 2).strip().split(" ");
    return new OfThread(
        stat.substring(stat.indexOf('(') + 1, end),
        Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]));
  }
}
