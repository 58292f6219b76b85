package dev.headroom.testbed.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a command into a session of its own, so that a terminal's Ctrl-C and hang-up reach only who
 * started it. The process keeps the id that it was started with.
 *
 * @param setsid the program; without it the signals are ignored instead
 */
record Sessions(Optional<Path> setsid) {
  private static final List<String> IGNORING =
      List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  static Sessions ofThisMachine() {
    return new Sessions(Programs.onPath("setsid"));
  }

  List<String> detached(List<String> command) {
    List<String> detached =
        new ArrayList<>(setsid.map(program -> List.of(program.toString())).orElse(IGNORING));
    detached.addAll(command);
    return detached;
  }
}
