package dev.headroom.chaos.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** A cluster as its administrator sees it; answers come within some seconds or not at all. */
public final class Kafka implements AutoCloseable {
  private static final String PATIENCE_MILLIS = "2000";
  private static final String LARGEST = "max.message.bytes";
  // A batch of one empty record has more than this (record batch, magic 2).
  private static final int SMALLEST_BATCH = 61;
  private final Admin admin;

  private Kafka(Admin admin) {
    this.admin = admin;
  }

  /** Connects when first asked something. */
  public static Kafka open(String bootstrapServers) {
    Properties properties = new Properties();
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return new Kafka(Admin.create(properties));
  }

  /** Of the cluster, never given to another. */
  public String clusterId() throws IOException {
    return now(admin.describeCluster().clusterId());
  }

  /** The topics that are somebody's, sorted. */
  public List<String> topics() throws IOException {
    return now(admin.listTopics().names()).stream()
        .filter(name -> !name.startsWith("__"))
        .sorted()
        .toList();
  }

  /** What was set for this topic itself; empty where the broker's value holds. */
  public String setting(String topic, String name) throws IOException {
    ConfigEntry entry = entry(topic, name);
    return entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG ? entry.value() : "";
  }

  private ConfigEntry entry(String topic, String name) throws IOException {
    ConfigResource resource = resource(topic);
    return now(admin.describeConfigs(List.of(resource)).all()).get(resource).get(name);
  }

  /** Sets values of topics; an empty one gives it back to the broker. */
  public void set(Map<String, Map<String, String>> settingsOfTopics) throws IOException {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    settingsOfTopics.forEach(
        (topic, settings) -> {
          List<AlterConfigOp> operations = new ArrayList<>();
          settings.forEach(
              (name, value) ->
                  operations.add(
                      new AlterConfigOp(
                          new ConfigEntry(name, value),
                          value.isEmpty()
                              ? AlterConfigOp.OpType.DELETE
                              : AlterConfigOp.OpType.SET)));
          changes.put(resource(topic), operations);
        });
    now(admin.incrementalAlterConfigs(changes).all());
  }

  /** How many partitions take no write, as nothing is small enough for them. */
  public int refusing(List<String> topics) throws IOException {
    int refusing = 0;
    for (TopicDescription topic : descriptions(topics)) {
      if (Integer.parseInt(entry(topic.name(), LARGEST).value()) < SMALLEST_BATCH) {
        refusing += topic.partitions().size();
      }
    }
    return refusing;
  }

  private Collection<TopicDescription> descriptions(List<String> topics) throws IOException {
    return new TreeMap<>(now(admin.describeTopics(topics).allTopicNames())).values();
  }

  /** Messages that consumer groups have yet to take, over all groups. */
  public long lag() throws IOException {
    long lag = 0;
    for (String group : groups()) {
      Map<TopicPartition, OffsetAndMetadata> taken =
          now(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      taken.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
      var latest = now(admin.listOffsets(ends).all());
      for (var at : taken.entrySet()) {
        if (at.getValue() != null) {
          lag += Math.max(0, latest.get(at.getKey()).offset() - at.getValue().offset());
        }
      }
    }
    return lag;
  }

  private Collection<String> groups() throws IOException {
    List<String> groups = new ArrayList<>();
    now(admin.listGroups().all()).forEach(group -> groups.add(group.groupId()));
    Collections.sort(groups);
    return groups;
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private static <T> T now(KafkaFuture<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while Kafka was asked");
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause().getMessage()), e.getCause());
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
