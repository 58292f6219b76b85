package dev.headroom.testbed.process;

import java.util.Map;

/** Ports as asked for, or free ones. */
public record WantedPorts(Map<String, Integer> wanted) {
  public WantedPorts {
    wanted = Map.copyOf(wanted);
  }

  /**
   * The port that was asked for this part, else a free one.
   *
   * @throws StackStartException when the one asked for is in use
   */
  public int of(String part) {
    Integer asked = wanted.get(part);
    if (asked == null) {
      return Ports.free();
    }
    if (!Ports.isFree(asked)) {
      throw new StackStartException(part, "port " + asked + " is already in use");
    }
    return asked;
  }
}
