package dev.headroom.testbed.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that prepares something for a part and ends. */
public final class SetUp {
  private static final int TAIL_LINES = 20;

  private SetUp() {}

  /**
   * Runs it to its end.
   *
   * @param what it does, for the message, such as {@code its storage can't be formatted}
   * @throws StackStartException when it exits with anything but 0; shows the log's end
   */
  public static void run(String part, String what, List<String> command, Path log)
      throws IOException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (process.waitFor() != 0) {
        throw new StackStartException(part, what, LogTail.of(log, TAIL_LINES), null);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(part + ": preparation was interrupted", e);
    }
  }
}
