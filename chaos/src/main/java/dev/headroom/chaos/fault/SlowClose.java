package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.Proxied;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.wire.Farewell;
import dev.headroom.chaos.wire.Proxies;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import eu.rekawek.toxiproxy.model.ToxicList;
import java.io.IOException;
import java.time.Duration;

/**
 * Connections stay open for a while after the other side has closed them.
 *
 * @param delay how long, at least 1 ms
 */
record SlowClose(Aim aim, ToxicDirection direction, Duration delay) implements ToxicFault {
  private static final double SEEN = 0.9;

  static SlowClose of(Parameters parameters) {
    Aim aim = parameters.aim();
    if (aim.stores().contains(Proxied.DATABASE)) {
      throw new IllegalArgumentException(
          "whose on is \"%s\", but only of redis and kafka can be seen how they close"
              .formatted(parameters.text("on", null)));
    }
    return new SlowClose(aim, ToxicDirection.DOWNSTREAM, parameters.time("delay", null, 1));
  }

  @Override
  public String title() {
    return "Closing of connections to %s held up by %d ms".formatted(aim.words(), delay.toMillis());
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    return new Effect(
        "until %s has closed".formatted(aim.words()),
        "ms",
        Round.least(aim, store -> Farewell.millis(store, Proxies.entrance(store, surroundings))),
        new Tolerance(">=", Math.max(1, Math.floor(SEEN * delay.toMillis()))));
  }

  @Override
  public String type() {
    return "slow-close";
  }

  @Override
  public void add(ToxicList toxics, String name) throws IOException {
    toxics.slowClose(name, direction, delay.toMillis());
  }
}
