package dev.headroom.capacity.cli;

import dev.headroom.capacity.cli.LoadOptions.Sized;
import dev.headroom.capacity.preflight.Need;
import dev.headroom.capacity.preflight.Needs;
import dev.headroom.capacity.stack.StackFailure;
import java.util.stream.Collectors;

/** Says before a run what it needs, and stops one that this machine can't hold. */
final class NeedsText {
  private NeedsText() {}

  /** A line for what is needed, and one for each need that is not met, its mend with it. */
  static void print(Console console, Sized sized) {
    if (sized.bound() != null) {
      console.err().println("  scale " + sized.scale() + ": " + sized.bound());
    }
    console.err().println("  needs " + sized.needs().text());
    for (Need need : sized.needs().wanting()) {
      console.err().println("! " + line(need));
    }
  }

  /**
   * @throws StackFailure if the machine lacks what the run can't do without
   */
  static void require(Needs needs) {
    if (!needs.met()) {
      throw new StackFailure(
          "this machine can't hold the load. "
              + needs.lacking().stream().map(NeedsText::line).collect(Collectors.joining(" "))
              + " (--force runs it all the same.)");
    }
  }

  private static String line(Need need) {
    return need.kind().label() + ": " + need.found() + ". Mend: " + need.mend() + ".";
  }
}
