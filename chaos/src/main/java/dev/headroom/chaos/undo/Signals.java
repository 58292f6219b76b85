package dev.headroom.chaos.undo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;

/** Signals that Java has no call for. */
public final class Signals {
  private Signals() {}

  /**
   * @param signal {@code STOP} or {@code CONT}
   * @throws IOException if it did not reach the process
   */
  public static void send(String signal, long pid) throws IOException {
    Process kill =
        new ProcessBuilder(List.of("kill", "-" + signal, String.valueOf(pid)))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (kill.waitFor() != 0) {
        throw new IOException("signal " + signal + " did not reach process " + pid);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while process " + pid + " was signalled");
    }
  }
}
