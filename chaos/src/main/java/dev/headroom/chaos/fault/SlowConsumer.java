package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.Proxied;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Kafka;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;

/**
 * So little comes from Kafka that consumers fall behind.
 *
 * @param kilobytesPerSecond for each connection
 * @param lag in messages, over all groups, from where on it shows
 */
record SlowConsumer(int kilobytesPerSecond, int lag) implements Fault {

  static SlowConsumer of(Parameters parameters) {
    return new SlowConsumer(
        parameters.number("rate", null, 1, 10_000), parameters.number("lag", "20", 1, 1_000_000));
  }

  @Override
  public String title() {
    return "Consumers slowed down to %d KB/s".formatted(kilobytesPerSecond);
  }

  @Override
  public String part() {
    return "kafka";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    String servers = Needs.kafka(surroundings, this);
    return new Effect(
        "messages that consumers have yet to take",
        "",
        () -> {
          try (Kafka kafka = Kafka.open(servers)) {
            return kafka.lag();
          }
        },
        new Tolerance(">=", lag));
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    return new Bandwidth(Aim.at(Proxied.KAFKA), ToxicDirection.DOWNSTREAM, kilobytesPerSecond)
        .inject(surroundings, log);
  }
}
