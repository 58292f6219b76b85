package dev.headroom.reference.outbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what the outbox holds, in order, from one instance at a time: soon after a commit of its
 * own, and at an interval for all others. Marked only once the broker has acknowledged: at least
 * once. No database connection is held while Kafka is waited for.
 */
@Component
class OutboxRelay {
  private final StoredMessages messages;
  private final KafkaSender sender;
  private final OutboxMeters meters;
  private final OutboxProperties properties;
  private final RelayLock lock;
  private final TaskScheduler scheduler;
  private final AtomicBoolean called = new AtomicBoolean();
  private volatile boolean stuck;

  OutboxRelay(
      StoredMessages messages,
      KafkaSender sender,
      OutboxMeters meters,
      OutboxProperties properties,
      RelayLock lock,
      @Qualifier("relayScheduler") TaskScheduler scheduler) {
    this.messages = messages;
    this.sender = sender;
    this.meters = meters;
    this.properties = properties;
    this.lock = lock;
    this.scheduler = scheduler;
  }

  /** Asks for a look soon; calls that come together share one. */
  void wake() {
    // While the broker takes nothing the interval is often enough.
    if (!stuck && called.compareAndSet(false, true)) {
      try {
        scheduler.schedule(this::look, Instant.now().plus(properties.linger()));
      } catch (TaskRejectedException shuttingDown) {
        called.set(false);
      }
    }
  }

  private void look() {
    called.set(false);
    if (!lock.whileHeld(this::answerCall)) {
      wake();
    }
  }

  private void answerCall() {
    drain();
    if (stuck) {
      // The next look waits as long for the broker as this one did: nobody would know until then.
      meters.seen(messages.backlog());
    }
  }

  @Scheduled(fixedDelayString = "${outbox.interval:500ms}", scheduler = "relayScheduler")
  void lookAnyway() {
    lock.whileHeld(
        () -> {
          drain();
          meters.seen(messages.backlog());
        });
  }

  private void drain() {
    Instant end = Instant.now().plus(properties.lockAtMost()).minus(properties.sendTimeout());
    boolean more = true;
    while (more && Instant.now().isBefore(end)) {
      List<StoredMessages.Message> batch = messages.pending(properties.batch());
      List<Long> sent = batch.isEmpty() ? List.of() : sender.send(batch);
      messages.published(sent);
      meters.published(sent.size());
      stuck = sent.size() < batch.size();
      more = !stuck && batch.size() == properties.batch();
    }
  }
}
