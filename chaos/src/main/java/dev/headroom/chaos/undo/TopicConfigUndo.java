package dev.headroom.chaos.undo;

import dev.headroom.chaos.wire.Kafka;
import dev.headroom.chaos.wire.Loopback;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives settings of topics the values back that they had. */
public final class TopicConfigUndo implements UndoKind {
  static final String NAME = "topic-config";
  private static final String CLUSTER = "cluster";
  private static final String SETTING = "topic/";

  TopicConfigUndo() {}

  /** Notes the values that these settings have now. */
  public static Undo of(
      String title, String bootstrapServers, List<String> topics, List<String> settings)
      throws IOException {
    Map<String, String> details = new HashMap<>();
    details.put("kafka", bootstrapServers);
    try (Kafka kafka = Kafka.open(bootstrapServers)) {
      details.put(CLUSTER, kafka.clusterId());
      for (String topic : topics) {
        for (String setting : settings) {
          details.put(SETTING + topic + "/" + setting, kafka.setting(topic, setting));
        }
      }
    }
    return new Undo(NAME, title, details);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Topics that are gone took their settings along. */
  @Override
  public void undo(Undo undo) throws IOException {
    String servers = undo.detail("kafka");
    if (Loopback.nobodyAt(URI.create("kafka://" + servers.split(",")[0]))) {
      return;
    }
    try (Kafka kafka = Kafka.open(servers)) {
      if (!kafka.clusterId().equals(undo.detail(CLUSTER))) {
        return;
      }
      Map<String, Map<String, String>> settings = former(undo);
      settings.keySet().retainAll(kafka.topics());
      kafka.set(settings);
    }
  }

  private static Map<String, Map<String, String>> former(Undo undo) {
    Map<String, Map<String, String>> settings = new HashMap<>();
    undo.details()
        .forEach(
            (key, value) -> {
              if (key.startsWith(SETTING)) {
                int slash = key.lastIndexOf('/');
                settings
                    .computeIfAbsent(key.substring(SETTING.length(), slash), t -> new HashMap<>())
                    .put(key.substring(slash + 1), value);
              }
            });
    return settings;
  }
}
