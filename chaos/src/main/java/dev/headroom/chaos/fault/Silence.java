package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Surroundings;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import eu.rekawek.toxiproxy.model.ToxicList;
import java.io.IOException;
import java.time.Duration;

/**
 * What is sent vanishes on the way.
 *
 * @param closesAfter how long connections stay open meanwhile; zero for all the time
 */
record Silence(Aim aim, ToxicDirection direction, Duration closesAfter) implements ToxicFault {

  static Silence of(Parameters parameters) {
    return new Silence(
        parameters.aim(), Directions.of(parameters), parameters.time("after", "0 ms", 0));
  }

  @Override
  public String title() {
    return aim.title() + " silenced";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    return Round.none(aim, surroundings);
  }

  @Override
  public String type() {
    return "timeout";
  }

  @Override
  public void add(ToxicList toxics, String name) throws IOException {
    toxics.timeout(name, direction, closesAfter.toMillis());
  }
}
