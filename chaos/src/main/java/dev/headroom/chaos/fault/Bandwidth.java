package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Surroundings;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import eu.rekawek.toxiproxy.model.ToxicList;
import java.io.IOException;

/**
 * So much goes through a second and no more, for each connection.
 *
 * @param kilobytesPerSecond of 1,000 bytes, at least one
 */
record Bandwidth(Aim aim, ToxicDirection direction, int kilobytesPerSecond) implements ToxicFault {
  // What takes half a second at that rate takes most of it, whatever the buffers on the way hold.
  private static final int BYTES_FOR_HALF_A_SECOND = 500;
  private static final double LEAST_MILLIS = 300;

  static Bandwidth of(Parameters parameters) {
    return new Bandwidth(
        parameters.aim(), Directions.of(parameters), parameters.number("rate", null, 1, 10_000));
  }

  @Override
  public String title() {
    return "%s held to %d KB/s".formatted(aim.title(), kilobytesPerSecond);
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    return Round.large(
        aim, surroundings, kilobytesPerSecond * BYTES_FOR_HALF_A_SECOND, LEAST_MILLIS);
  }

  @Override
  public String type() {
    return "bandwidth";
  }

  @Override
  public void add(ToxicList toxics, String name) throws IOException {
    toxics.bandwidth(name, direction, kilobytesPerSecond);
  }
}
