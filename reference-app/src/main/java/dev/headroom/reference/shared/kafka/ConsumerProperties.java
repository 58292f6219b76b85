package dev.headroom.reference.shared.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How consumers deal with failures.
 *
 * @param retries how often a message that fails is tried again before it is put aside, 0 and up
 * @param firstBackOff time before the first repetition; it doubles from one to the next
 * @param mostBackOff longest time between two repetitions, at least the first
 * @param outagePatience how long a message is tried again while a store is away; longer than
 *     outages are expected to take, as all messages would be put aside otherwise
 * @param deadLetters whether a message that can't be processed is put aside; without it is tried
 *     again for ever, and what comes after it in its partition waits
 * @param deadLetterLife how long messages that were put aside are kept
 * @param replayMost most messages that one replay publishes again, 1 and up
 * @param lagInterval time between two looks at how far consumers are behind
 */
@ConfigurationProperties("consumers")
record ConsumerProperties(
    @DefaultValue("4") int retries,
    @DefaultValue("200ms") Duration firstBackOff,
    @DefaultValue("3s") Duration mostBackOff,
    @DefaultValue("10m") Duration outagePatience,
    @DefaultValue("true") boolean deadLetters,
    @DefaultValue("14d") Duration deadLetterLife,
    @DefaultValue("1000") int replayMost,
    @DefaultValue("5s") Duration lagInterval) {

  ConsumerProperties {
    if (retries < 0 || replayMost < 1) {
      throw new IllegalArgumentException(
          "consumers.retries has to be 0, consumers.replay-most 1 at least");
    }
    if (firstBackOff.toMillis() < 1 || mostBackOff.compareTo(firstBackOff) < 0) {
      throw new IllegalArgumentException(
          "consumers.first-back-off has to be 1 ms at least, and at most consumers.most-back-off");
    }
    if (outagePatience.isNegative()
        || deadLetterLife.toMillis() < 1
        || lagInterval.toMillis() < 1) {
      throw new IllegalArgumentException(
          "consumers.outage-patience can't be negative; consumers.dead-letter-life and"
              + " consumers.lag-interval have to be 1 ms at least");
    }
  }
}
