package dev.headroom.capacity.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plays the common commands to nobody, so that the class-data archive that the launcher makes of
 * this JVM holds what they load.
 */
final class Rehearsal {
  static final String NAME = "--rehearse";

  private static final int REQUESTS = 2_000;

  private static final List<String[]> COMMANDS =
      List.of(
          new String[] {"--help"},
          new String[] {"run", "--help"},
          new String[] {"scenarios"},
          new String[] {"doctor", "--json"},
          new String[] {"status"},
          new String[] {"run", "no-such-scenario"});

  private Rehearsal() {}

  static int play(Console console) {
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    Console silent = new Console(nobody, nobody, console.result(), console.progress(), false);
    COMMANDS.forEach(command -> Main.run(command, silent));
    try {
      report(silent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.OK;
  }

  private static void report(Console silent) throws IOException {
    Path folder = Files.createTempDirectory("rehearsal");
    try {
      Path log = Files.writeString(folder.resolve("simulation.log"), log());
      Main.run(
          new String[] {"report", log.toString(), "--out", folder.resolve("r").toString()}, silent);
    } finally {
      delete(folder);
    }
  }

  /** As Gatling 3.12 writes it: some minutes with a failure now and then. */
  private static String log() {
    StringBuilder log = new StringBuilder("RUN\ta.Load\tload\t0\t \t3.12.0\n");
    for (int i = 0; i < REQUESTS; i++) {
      int at = 100 * i;
      int end = at + 5 + i % 90;
      log.append("USER\tPeople\tSTART\t").append(at).append('\n');
      log.append("REQUEST\tshop\tbuy\t").append(at).append('\t').append(end);
      log.append(i % 97 == 0 ? "\tKO\tstatus 503\n" : "\tOK\t \n");
      log.append("GROUP\tshop\t").append(at).append('\t').append(end).append("\t5\tOK\n");
    }
    return log.toString();
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> below = Files.walk(folder)) {
      all = below.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
