package dev.headroom.capacity.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/**
 * Plays the common commands to nobody, so that the class-data archive that the launcher makes of
 * this JVM holds what they load.
 */
final class Rehearsal {
  static final String NAME = "--rehearse";

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
    return ExitCode.OK;
  }
}
