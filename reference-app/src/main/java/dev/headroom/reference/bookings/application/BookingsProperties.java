package dev.headroom.reference.bookings.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How bookings are worked on.
 *
 * @param partitions partitions of each topic, 1 and up; at most so many instances share the work
 * @param concurrency bookings that an instance works on at once in each step, 1 and up; those that
 *     pay take a database connection each
 * @param batch most messages taken from the broker at once, 1 and up; an instance that dies leaves
 *     so many at most to be done again
 * @param life how long a booking and its idempotency key are remembered; who paid is remembered for
 *     good
 * @param sendTimeout how long the broker may take to acknowledge a request before it is refused
 * @param breakerWait how long requests are refused at once after the broker has failed
 */
@ConfigurationProperties("bookings")
public record BookingsProperties(
    @DefaultValue("12") int partitions,
    @DefaultValue("8") int concurrency,
    @DefaultValue("200") int batch,
    @DefaultValue("24h") Duration life,
    @DefaultValue("3s") Duration sendTimeout,
    @DefaultValue("2s") Duration breakerWait) {

  public BookingsProperties {
    if (partitions < 1 || concurrency < 1 || batch < 1) {
      throw new IllegalArgumentException(
          "bookings.partitions, bookings.concurrency and bookings.batch have to be 1 at least");
    }
    if (life.toMillis() < 1 || sendTimeout.toMillis() < 1 || breakerWait.toMillis() < 1) {
      throw new IllegalArgumentException(
          "bookings.life, bookings.send-timeout and bookings.breaker-wait have to be positive");
    }
  }
}
