package dev.headroom.testbed.process;

import java.util.Map;
import java.util.TreeMap;

/**
 * Ports as asked for, or free ones.
 *
 * @param byPart from 1 to 65535
 */
public record WantedPorts(Map<String, Integer> byPart) {
  private static final int LAST = 65_535;

  public WantedPorts {
    byPart = Map.copyOf(byPart);
    byPart.forEach(
        (part, port) -> {
          if (port < 1 || port > LAST) {
            throw new IllegalArgumentException(
                "the port of " + part + " must be from 1 to " + LAST + ", not " + port);
          }
        });
  }

  /**
   * Looks whether every port that was asked for can be had.
   *
   * @throws PortInUseException when one can't
   */
  public void verify() {
    new TreeMap<>(byPart)
        .forEach(
            (part, port) -> {
              if (!Ports.isFree(port)) {
                throw new PortInUseException(part, port);
              }
            });
  }

  /** The port that was asked for this part, else a free one. */
  public int of(String part) {
    Integer asked = byPart.get(part);
    return asked == null ? Ports.free() : asked;
  }
}
