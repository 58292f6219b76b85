package dev.headroom.testbed.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A short program that is run to its end. */
final class Command {
  private static final long PATIENCE_SECONDS = 10;

  private Command() {}

  /** What it said when it failed, in one line; empty when it did not. */
  static Optional<String> failure(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.of("no answer within " + PATIENCE_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.exitValue() == 0
        ? Optional.empty()
        : Optional.of(said.isBlank() ? "exit code " + process.exitValue() : oneLine(said));
  }

  private static String oneLine(String said) {
    return said.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
