package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Surroundings;

/** The processes of the surroundings, by the names that drills give them. */
final class PartNames {
  private PartNames() {}

  /**
   * @throws MissingPartException if there is no such part
   */
  static ProcessHandle process(String part, Surroundings surroundings) {
    if (!surroundings.parts().names().contains(part)) {
      throw new MissingPartException(
          "there is no part %s, only %s."
              .formatted(part, String.join(", ", surroundings.parts().names())));
    }
    return surroundings.parts().process(part);
  }

  static Effect gone(String part, ProcessHandle process) {
    return new Effect(
        "process %d of %s".formatted(process.pid(), part),
        "alive",
        () -> process.isAlive() ? 1 : 0,
        new Tolerance("=", 0));
  }
}
