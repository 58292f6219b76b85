package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Surroundings;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import eu.rekawek.toxiproxy.model.ToxicList;
import java.io.IOException;
import java.time.Duration;

/**
 * Connections are reset (RST) rather than closed.
 *
 * @param after how long after their first data
 */
record Reset(Aim aim, ToxicDirection direction, Duration after) implements ToxicFault {

  static Reset of(Parameters parameters) {
    return new Reset(
        parameters.aim(), Directions.of(parameters), parameters.time("after", "0 ms", 0));
  }

  @Override
  public String title() {
    return "Connections to %s reset".formatted(aim.words());
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    return Round.none(aim, surroundings);
  }

  @Override
  public String type() {
    return "reset";
  }

  @Override
  public void add(ToxicList toxics, String name) throws IOException {
    toxics.resetPeer(name, direction, after.toMillis());
  }
}
