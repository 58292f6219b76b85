package dev.headroom.capacity.cli;

import dev.headroom.chaos.undo.FaultRegister;
import dev.headroom.chaos.undo.Swept;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;

/** Puts back, as any command begins, what a drill left behind that was killed; says so. */
final class LeftFaults {
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
    String what = "a fault left behind by a drill that was killed: " + left.title();
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
