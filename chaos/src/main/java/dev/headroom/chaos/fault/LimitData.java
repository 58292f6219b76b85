package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Surroundings;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import eu.rekawek.toxiproxy.model.ToxicList;
import java.io.IOException;

/**
 * Connections are closed once so much has gone through.
 *
 * @param bytes of one connection, from 0
 */
record LimitData(Aim aim, ToxicDirection direction, int bytes) implements ToxicFault {

  static LimitData of(Parameters parameters) {
    return new LimitData(
        parameters.aim(),
        Directions.of(parameters),
        Math.toIntExact(parameters.bytes("bytes", null, 0, 5_000_000)));
  }

  @Override
  public String title() {
    return "Connections to %s cut after %d B".formatted(aim.words(), bytes);
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    return Round.noLarge(aim, surroundings, bytes + 1);
  }

  @Override
  public String type() {
    return "limit-data";
  }

  @Override
  public void add(ToxicList toxics, String name) throws IOException {
    toxics.limitData(name, direction, bytes);
  }
}
