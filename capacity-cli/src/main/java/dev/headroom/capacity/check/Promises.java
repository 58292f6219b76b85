package dev.headroom.capacity.check;

import dev.headroom.capacity.run.AppProperties;
import java.time.Duration;
import java.util.Map;

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

  private static final Duration ONE_MACHINE = Duration.ofMillis(100);
  private static final Duration NETWORK = Duration.ofSeconds(1);

  /** What the contract promises, on one machine. */
  public static final Promises DEFAULT = of(Map.of(), true);

  /**
   * @param app properties that were set; what is left out, or can't be read, is as the contract
   *     says
   * @param oneMachine whether the system runs where its load comes from, so that they share a clock
   */
  public static Promises of(Map<String, String> app, boolean oneMachine) {
    return new Promises(
        permits(app),
        life(app, AppProperties.ADMISSION_INTERVAL),
        life(app, AppProperties.ADMITTED_LIFE),
        life(app, AppProperties.WAITING_LIFE),
        life(app, AppProperties.HOLD_LIFE),
        life(app, AppProperties.PAYMENT_GRACE),
        life(app, AppProperties.FREE_SEATS_LIFE),
        life(app, AppProperties.POSITION_INTERVAL),
        oneMachine ? ONE_MACHINE : NETWORK);
  }

  private static long permits(Map<String, String> app) {
    Double permits = new AppProperties(app).number(AppProperties.PERMITS);
    return permits == null ? permits(Map.of()) : Math.round(permits);
  }

  private static Duration life(Map<String, String> app, String property) {
    Double seconds = new AppProperties(app).seconds(property);
    return seconds == null
        ? life(Map.of(), property)
        : Duration.ofMillis(Math.round(seconds * 1_000));
  }
}
