package dev.headroom.capacity.check;

import java.time.Duration;

/**
 * What the system said it would do, as far as checks hold it to that.
 *
 * @param permitsPerSchedule people inside one schedule at once
 * @param admissionInterval from one tick of admission to the next
 * @param admittedLife how long an admission lasts
 * @param waitingLife how long a ticket in the line lasts when nobody asks for it
 * @param holdLife how long a hold lasts
 * @param paymentGrace how long a payment may take at most, and so how much longer seats stay taken
 *     once somebody has begun to pay for them
 * @param freeSeatsLife how old a list of free seats may be
 * @param positionInterval from one told place to the next on an event stream
 * @param clockSlack how far the clocks of generator and system may be apart
 */
public record Promises(
    long permitsPerSchedule,
    Duration admissionInterval,
    Duration admittedLife,
    Duration waitingLife,
    Duration holdLife,
    Duration paymentGrace,
    Duration freeSeatsLife,
    Duration positionInterval,
    Duration clockSlack) {

  /** What the contract promises, on one machine. */
  public static final Promises DEFAULT =
      new Promises(
          100,
          Duration.ofSeconds(3),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          Duration.ofMillis(100));
}
