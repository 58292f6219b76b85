package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Kafka;
import dev.headroom.chaos.wire.Messages;
import java.io.IOException;

/** Messages that no consumer understands, among all others. Nothing takes them back. */
final class Poison implements Fault {
  private final String topic;
  private final int messages;
  private final Counted sent = new Counted();

  private Poison(String topic, int messages) {
    this.topic = topic;
    this.messages = messages;
  }

  static Poison of(Parameters parameters) {
    return new Poison(
        parameters.text("topic", null), parameters.number("messages", "10", 1, 10_000));
  }

  @Override
  public String title() {
    return "%d poisoned messages sent to %s".formatted(messages, topic);
  }

  @Override
  public String part() {
    return "kafka";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    Needs.kafka(surroundings, this);
    return sent.effect("poisoned messages that Kafka took", messages);
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log) throws IOException {
    String servers = Needs.kafka(surroundings, this);
    try (Kafka kafka = Kafka.open(servers)) {
      if (!kafka.topics().contains(topic)) {
        throw new MissingPartException("Kafka has no topic " + topic + ".");
      }
    }
    Messages.send(servers, topic, messages, "{\"poisoned\": by a drill of Headroom");
    sent.add(messages);
    return () -> {};
  }
}
