package dev.headroom.testbed.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Mutual exclusion among threads and processes; the system frees it when a holder dies. */
public final class FileMutex {
  // File locks are held by the JVM, not the thread: threads need a lock of their own.
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private FileMutex() {}

  /** What is done while holding the lock. */
  @FunctionalInterface
  public interface Action<T> {
    T run() throws IOException;
  }

  /**
   * Runs the action while no other thread or process runs one under the same file.
   *
   * @param file the lock file, created when missing and never deleted
   * @throws IOException from the action, or when the file can't be locked
   */
  public static <T> T holding(Path file, Action<T> action) throws IOException {
    Path path = file.toAbsolutePath().normalize();
    ReentrantLock threads = THREADS.computeIfAbsent(path, p -> new ReentrantLock());
    threads.lock();
    try {
      Files.createDirectories(path.getParent());
      try (FileChannel channel =
              FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assert lock.isValid();
        return action.run();
      }
    } finally {
      threads.unlock();
    }
  }
}
