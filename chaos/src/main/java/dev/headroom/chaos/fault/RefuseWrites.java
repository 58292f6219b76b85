package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.TopicConfigUndo;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Kafka;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brokers refuse each write, as they do when a disk is full: nothing is small enough for the topic.
 * (More replicas than there are, in min.insync.replicas, are not asked for: brokers of version 4
 * cap that at what a partition has.)
 *
 * @param topic its name, or {@code all}
 * @param retention after which what is there may be deleted; zero for no change of that
 */
record RefuseWrites(String topic, Duration retention) implements Fault {
  private static final String LARGEST = "max.message.bytes";
  private static final String RETENTION = "retention.ms";

  static RefuseWrites of(Parameters parameters) {
    return new RefuseWrites(
        parameters.text("topic", "all"), parameters.time("retention", "0 ms", 0));
  }

  @Override
  public String title() {
    return topic.equals("all") ? "Writes to Kafka refused" : "Writes to " + topic + " refused";
  }

  @Override
  public String part() {
    return "kafka";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    String servers = Needs.kafka(surroundings, this);
    return new Effect(
        "partitions that refuse writes",
        "",
        () -> {
          try (Kafka kafka = Kafka.open(servers)) {
            return kafka.refusing(topics(kafka));
          }
        },
        new Tolerance(">=", 1));
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    String servers = Needs.kafka(surroundings, this);
    try (Kafka kafka = Kafka.open(servers)) {
      List<String> topics = topics(kafka);
      Map<String, String> settings = settings();
      Map<String, Map<String, String>> changes = new HashMap<>();
      topics.forEach(name -> changes.put(name, settings));
      return Undoable.inject(
          log,
          TopicConfigUndo.of(title(), servers, topics, List.copyOf(settings.keySet())),
          () -> kafka.set(changes));
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put(LARGEST, "0");
    if (!retention.isZero()) {
      settings.put(RETENTION, String.valueOf(retention.toMillis()));
    }
    return settings;
  }

  private List<String> topics(Kafka kafka) throws IOException {
    List<String> topics =
        kafka.topics().stream().filter(name -> topic.equals("all") || name.equals(topic)).toList();
    if (topics.isEmpty()) {
      throw new MissingPartException(
          topic.equals("all") ? "Kafka has no topics." : "Kafka has no topic " + topic + ".");
    }
    return topics;
  }
}
