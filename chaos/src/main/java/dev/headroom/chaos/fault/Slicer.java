package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Surroundings;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import eu.rekawek.toxiproxy.model.ToxicList;
import java.io.IOException;
import java.time.Duration;

/**
 * What is sent arrives in slices.
 *
 * @param bytes of one, at least one
 * @param delay between two, whole milliseconds, at least one
 */
record Slicer(Aim aim, ToxicDirection direction, int bytes, Duration delay) implements ToxicFault {
  private static final int MICROS_PER_MILLI = 1_000;
  private static final int WHOLE_MILLIS = 500;
  private static final double LEAST_MILLIS = 300;

  static Slicer of(Parameters parameters) {
    return new Slicer(
        parameters.aim(),
        Directions.of(parameters),
        Math.toIntExact(parameters.bytes("size", null, 1, 10_000)),
        parameters.time("delay", null, 1));
  }

  @Override
  public String title() {
    return "Traffic with %s cut into slices of %d B".formatted(aim.words(), bytes);
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    long slices = 1 + Math.max(1, WHOLE_MILLIS / delay.toMillis());
    double least = Math.min(LEAST_MILLIS, delay.toMillis() / 2.0);
    return Round.large(
        aim, surroundings, Math.toIntExact(slices * bytes), slices > 2 ? LEAST_MILLIS : least);
  }

  @Override
  public String type() {
    return "slicer";
  }

  @Override
  public void add(ToxicList toxics, String name) throws IOException {
    toxics.slicer(name, direction, bytes, delay.toMillis() * MICROS_PER_MILLI);
  }
}
