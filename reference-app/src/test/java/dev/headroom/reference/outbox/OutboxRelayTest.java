package dev.headroom.reference.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.outbox.StoredMessages.Backlog;
import dev.headroom.reference.outbox.StoredMessages.Message;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutboxRelayTest {
  private static final OutboxProperties PROPERTIES =
      new OutboxProperties(
          Duration.ofMillis(500),
          Duration.ZERO,
          500,
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofDays(1),
          Duration.ofMinutes(1),
          1_000);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void the_first_call_that_the_broker_refuses_tells_how_many_wait() {
    relay(List.of()).wake();

    assertThat(pending()).isEqualTo(7);
  }

  @Test
  void a_call_that_the_broker_answers_counts_nothing() {
    relay(List.of(1L)).wake();

    assertThat(pending()).isZero();
  }

  private double pending() {
    return meters.get("headroom.outbox.pending").gauge().value();
  }

  private OutboxRelay relay(List<Long> acknowledged) {
    return new OutboxRelay(
        new SevenWaiting(),
        new Broker(acknowledged),
        new OutboxMeters(meters, PROPERTIES),
        PROPERTIES,
        new RelayLock(asked -> Optional.of((SimpleLock) () -> {}), PROPERTIES),
        new AtOnce());
  }

  /** One is looked at, seven are counted. */
  private static final class SevenWaiting extends StoredMessages {
    SevenWaiting() {
      super(null);
    }

    @Override
    List<Message> pending(int most) {
      return List.of(new Message(1, "topic", "key", "{}"));
    }

    @Override
    void published(List<Long> ids) {}

    @Override
    Backlog backlog() {
      return new Backlog(7, 2.5);
    }
  }

  private static final class Broker extends KafkaSender {
    private final List<Long> acknowledged;

    Broker(List<Long> acknowledged) {
      super(null, PROPERTIES);
      this.acknowledged = acknowledged;
    }

    @Override
    List<Long> send(List<Message> batch) {
      return acknowledged;
    }
  }

  private static final class AtOnce extends ThreadPoolTaskScheduler {
    private static final long serialVersionUID = 1L;

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Instant at) {
      task.run();
      return null;
    }
  }
}
