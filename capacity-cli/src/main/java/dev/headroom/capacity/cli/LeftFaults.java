package dev.headroom.capacity.cli;

import dev.headroom.chaos.undo.FaultRegister;
import dev.headroom.chaos.undo.Swept;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Puts back, as any command begins, what a drill left behind that was killed; says so. */
final class LeftFaults {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private LeftFaults() {}

  static void putBack(Console console) {
    try {
      for (Swept left : FaultRegister.of(HeadroomHome.fromEnvironment()).sweep()) {
        console.err().println(text(left));
      }
    } catch (IOException unreadable) {
      console
          .err()
          .println(
              "! it can't be told whether a killed drill left faults behind: "
                  + unreadable.getMessage());
    }
  }

  static String text(Swept left) {
    String what =
        "what a drill that was killed left behind, put in at "
            + TIME.format(left.since())
            + " UTC: "
            + left.title();
    return left.isPutBack()
        ? "Removed " + what + "."
        : "! Could not remove "
            + what
            + ", because "
            + left.stillInForce()
            + ". Tried again by the"
            + " next command.";
  }
}
