package dev.headroom.reference.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events leave.
 *
 * @param interval time between two looks for events that nobody called for, more than 0: those of
 *     instances that have died, and those that the broker did not take
 * @param linger how long a commit's call waits for others to share its look, 0 and up
 * @param batch most events sent at once, 1 and up
 * @param sendTimeout how long the broker may take to acknowledge a batch, more than 0
 * @param lockAtMost how long a dead instance may keep the others from sending; longer than two
 *     batches take at worst
 * @param keep how long events are kept after they have left, 0 and up
 * @param pruneInterval time between two deletions of what was kept long enough, more than 0
 * @param pruneBatch most events deleted by one statement, 1 and up
 */
@ConfigurationProperties("outbox")
record OutboxProperties(
    @DefaultValue("500ms") Duration interval,
    @DefaultValue("20ms") Duration linger,
    @DefaultValue("500") int batch,
    @DefaultValue("5s") Duration sendTimeout,
    @DefaultValue("30s") Duration lockAtMost,
    @DefaultValue("1d") Duration keep,
    @DefaultValue("1m") Duration pruneInterval,
    @DefaultValue("1000") int pruneBatch) {

  OutboxProperties {
    if (batch < 1 || pruneBatch < 1) {
      throw new IllegalArgumentException(
          "outbox.batch and outbox.prune-batch have to be 1 at least");
    }
    if (!positive(interval) || !positive(sendTimeout) || !positive(pruneInterval)) {
      throw new IllegalArgumentException(
          "outbox.interval, outbox.send-timeout and outbox.prune-interval have to be more than 0");
    }
    if (linger.isNegative() || keep.isNegative()) {
      throw new IllegalArgumentException("outbox.linger and outbox.keep can't be negative");
    }
    if (lockAtMost.compareTo(sendTimeout.multipliedBy(2)) <= 0) {
      throw new IllegalArgumentException(
          "outbox.lock-at-most has to be more than twice outbox.send-timeout");
    }
  }

  private static boolean positive(Duration duration) {
    return duration.compareTo(Duration.ZERO) > 0;
  }
}
