package dev.headroom.testbed.process;

import java.nio.file.Path;
import java.util.Optional;

/** Programs that are installed on this machine. */
public final class Programs {
  private Programs() {}

  /** The program of this name in the directories of {@code PATH}. */
  public static Optional<Path> onPath(String program) {
    return Sessions.onPath(program);
  }

  /** The {@code java} of the JVM that runs. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
