package dev.headroom.capacity.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What Linux's scheduler counts of the threads of a process; nothing on other systems. */
final class ThreadTimes {

  /**
   * One thread so far.
   *
   * @param name as the system knows it, at most 15 characters
   * @param ranNanos on a core
   * @param waitedNanos ready to run, but no core was free
   */
  record Times(String name, long ranNanos, long waitedNanos) {}

  private final Path tasks;
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param process the folder in which Linux tells of it
   */
  ThreadTimes(Path process) {
    this.tasks = process.resolve("task");
  }

  /** Of each thread by its id; empty where the process is gone or the system does not tell. */
  Map<String, Times> look() {
    Map<String, Times> threads = new HashMap<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
      for (Path task : all) {
        String id = task.getFileName().toString();
        try {
          String[] counted = Files.readString(task.resolve("schedstat")).strip().split(" ");
          threads.put(
              id,
              new Times(name(id, task), Long.parseLong(counted[0]), Long.parseLong(counted[1])));
        } catch (IOException ended) {
          names.remove(id);
        }
      }
    } catch (IOException gone) {
      return Map.of();
    }
    return threads;
  }

  private String name(String id, Path task) throws IOException {
    String known = names.get(id);
    if (known == null) {
      known = Files.readString(task.resolve("comm")).strip();
      names.put(id, known);
    }
    return known;
  }
}
