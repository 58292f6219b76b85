package dev.headroom.reference.shared.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/**
 * For operators, on the management port: {@code GET /actuator/deadletters/{topic}} tells how many
 * messages of a topic wait, {@code POST} publishes them again, at most {@code
 * consumers.replay-most}. 404 for a topic without consumers here, 409 while another replay runs,
 * 503 when the broker doesn't answer.
 */
@Component
@WebEndpoint(id = "deadletters")
class DeadLettersEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLettersEndpoint.class);
  private static final int CONFLICT = 409;
  private final DeadLetterReplay replay;
  private final ConsumerLag consumers;
  private final LockProvider locks;
  private final ConsumerProperties properties;

  DeadLettersEndpoint(
      DeadLetterReplay replay,
      ConsumerLag consumers,
      LockProvider locks,
      ConsumerProperties properties) {
    this.replay = replay;
    this.consumers = consumers;
    this.locks = locks;
    this.properties = properties;
  }

  /** What the endpoint answers: what was published again by this call, and what waits now. */
  record State(String topic, int replayed, long waiting) {}

  /** How many wait. */
  @ReadOperation
  WebEndpointResponse<State> waiting(@Selector String topic) {
    return answer(topic, () -> state(topic, 0));
  }

  /** Publishes again what waits. */
  @WriteOperation
  WebEndpointResponse<State> replay(@Selector String topic) {
    return answer(topic, () -> alone(topic));
  }

  private WebEndpointResponse<State> answer(
      String topic, Supplier<WebEndpointResponse<State>> operation) {
    if (!consumers.consumes(topic)) {
      return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }
    try {
      return operation.get();
    } catch (KafkaException e) {
      LOG.warn("dead letters of {}: {}", topic, e.getMessage());
      return new WebEndpointResponse<>(WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
    }
  }

  private WebEndpointResponse<State> state(String topic, int replayed) {
    return new WebEndpointResponse<>(new State(topic, replayed, replay.waiting(topic)));
  }

  private WebEndpointResponse<State> alone(String topic) {
    Optional<SimpleLock> lock =
        locks.lock(
            new LockConfiguration(
                Instant.now(),
                "deadletters-" + topic,
                DeadLetterReplay.LONGEST.multipliedBy(2),
                Duration.ZERO));
    if (lock.isEmpty()) {
      return new WebEndpointResponse<>(CONFLICT);
    }
    try {
      return state(topic, replay.replay(topic, properties.replayMost()));
    } finally {
      lock.get().unlock();
    }
  }
}
