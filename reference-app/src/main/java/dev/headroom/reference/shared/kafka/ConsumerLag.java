package dev.headroom.reference.shared.kafka;

import dev.headroom.reference.shared.metrics.FreshGauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How far the app's consumers are behind, asked of the broker: a consumer's own figure is gone when
 * the consumer is, which is when it matters.
 */
@Component
public class ConsumerLag {
  private static final Logger LOG = LoggerFactory.getLogger(ConsumerLag.class);
  private final KafkaListenerEndpointRegistry listeners;
  private final Offsets offsets;
  private final DeadLetters deadLetters;
  private final MeterRegistry meters;
  private final ConsumerProperties properties;
  private final Map<String, FreshGauge> gauges = new HashMap<>();

  ConsumerLag(
      KafkaListenerEndpointRegistry listeners,
      Offsets offsets,
      DeadLetters deadLetters,
      MeterRegistry meters,
      ConsumerProperties properties) {
    this.listeners = listeners;
    this.offsets = offsets;
    this.deadLetters = deadLetters;
    this.meters = meters;
    this.properties = properties;
  }

  /**
   * Events published and not yet consumed, over all consumers of the app.
   *
   * @throws KafkaException when the broker doesn't answer in time
   */
  public long read() {
    return topics().entrySet().stream()
        .mapToLong(group -> lag(group.getKey(), group.getValue()))
        .sum();
  }

  /** Whether the app listens to the topic. */
  boolean consumes(String topic) {
    return topics().values().stream().anyMatch(topics -> topics.contains(topic));
  }

  @EventListener(ApplicationStartedEvent.class)
  void register() {
    topics()
        .forEach(
            (group, topics) -> {
              gauge(group);
              topics.forEach(deadLetters::counter);
            });
  }

  @Scheduled(
      initialDelayString = "${consumers.lag-interval:5s}",
      fixedDelayString = "${consumers.lag-interval:5s}",
      scheduler = "upkeepScheduler")
  @SchedulerLock(name = "consumer-lag")
  void measure() {
    try {
      topics().forEach((group, topics) -> gauge(group).set(lag(group, topics)));
    } catch (KafkaException e) {
      LOG.debug("{}", e.getMessage());
    }
  }

  private long lag(String group, Set<String> topics) {
    return offsets.pending(group, topics).values().stream().mapToLong(Offsets.Pending::count).sum();
  }

  private synchronized FreshGauge gauge(String group) {
    return gauges.computeIfAbsent(
        group,
        name ->
            new FreshGauge(
                meters,
                "headroom.consumer.lag",
                "Messages published and not yet consumed, as seen by the last look",
                properties.lagInterval().multipliedBy(3),
                Tags.of("group", name)));
  }

  private Map<String, Set<String>> topics() {
    Map<String, Set<String>> topics = new TreeMap<>();
    listeners
        .getListenerContainers()
        .forEach(
            container ->
                topics
                    .computeIfAbsent(
                        Objects.requireNonNull(container.getGroupId()), group -> new TreeSet<>())
                    .addAll(
                        Arrays.asList(
                            Objects.requireNonNull(
                                container.getContainerProperties().getTopics()))));
    return topics;
  }
}
