package dev.headroom.capacity.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks a program of the machine a question. */
final class Tool {
  private static final int PATIENCE_SECONDS = 5;

  private Tool() {}

  /** What it printed, trimmed; empty where it is not there, failed, or took too long. */
  static Optional<String> ask(String... command) {
    try {
      Process tool =
          new ProcessBuilder(List.of(command))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      tool.getOutputStream().close();
      var said = java.util.concurrent.CompletableFuture.supplyAsync(() -> output(tool));
      if (!tool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        tool.destroyForcibly();
        return Optional.empty();
      }
      return tool.exitValue() == 0 ? Optional.of(said.join().trim()) : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String output(Process tool) {
    try {
      return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }
}
