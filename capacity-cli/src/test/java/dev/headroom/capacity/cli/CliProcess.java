package dev.headroom.capacity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program in a process of its own, so that it can be killed, or its children behind its back.
 */
final class CliProcess {
  private CliProcess() {}

  /** Starts it; what it prints goes to {@code cli.log} in that folder. */
  static Process start(Path folder, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dheadroom.home=" + System.getProperty("headroom.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("cli.log").toFile())
        .start();
  }
}
