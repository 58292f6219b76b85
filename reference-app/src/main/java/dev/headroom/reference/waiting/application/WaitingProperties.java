package dev.headroom.reference.waiting.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many may book at once, and for how long.
 *
 * @param permitsPerSchedule most people inside one schedule at once, 1 and up
 * @param admissionInterval time between two admissions
 * @param admissionBatch most people admitted to a schedule at once, 1 and up
 * @param admittedLife how long a permit lasts when nobody gives it back
 * @param waitingLife how long a place lasts when nobody asks for its status
 * @param ticketMemory how long a token still tells whose it was after its last use
 */
@ConfigurationProperties("waiting")
public record WaitingProperties(
    @DefaultValue("100") int permitsPerSchedule,
    @DefaultValue("3s") Duration admissionInterval,
    @DefaultValue("100") int admissionBatch,
    @DefaultValue("5m") Duration admittedLife,
    @DefaultValue("10m") Duration waitingLife,
    @DefaultValue("24h") Duration ticketMemory) {

  public WaitingProperties {
    if (admissionInterval.toMillis() < 1) {
      throw new IllegalArgumentException("waiting.admission-interval has to be positive");
    }
    if (permitsPerSchedule < 1 || admissionBatch < 1) {
      throw new IllegalArgumentException(
          "waiting.permits-per-schedule and waiting.admission-batch have to be 1 at least");
    }
    if (admittedLife.isNegative() || admittedLife.isZero() || waitingLife.toMillis() < 1) {
      throw new IllegalArgumentException(
          "waiting.admitted-life and waiting.waiting-life have to be positive");
    }
  }

  /** How long a ticket is remembered after its last use. */
  public Duration tokenLife() {
    return ticketMemory.plus(waitingLife).plus(admittedLife);
  }
}
