package dev.headroom.reference.bookings.adapter.kafka;

import dev.headroom.reference.bookings.BookingHeld;
import dev.headroom.reference.bookings.BookingRequested;
import dev.headroom.reference.bookings.application.BookingEvents;
import dev.headroom.reference.bookings.application.BookingsProperties;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Publishes by booking id, so that the bookings of one schedule spread over all partitions. */
@Component
class KafkaBookingEvents implements BookingEvents {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaBookingEvents.class);
  private final KafkaTemplate<String, String> kafka;
  private final JsonMapper json;
  private final CircuitBreaker breaker;
  private final long sendMillis;

  KafkaBookingEvents(
      KafkaTemplate<String, String> kafka,
      JsonMapper json,
      CircuitBreaker bookingsBreaker,
      BookingsProperties properties) {
    this.kafka = kafka;
    this.json = json;
    this.breaker = bookingsBreaker;
    this.sendMillis = properties.sendTimeout().toMillis();
  }

  @Override
  public boolean publish(BookingRequested event) {
    try {
      breaker.executeCallable(
          () ->
              send(BookingRequested.TOPIC, event.bookingId(), event)
                  .get(sendMillis, TimeUnit.MILLISECONDS));
      return true;
    } catch (CallNotPermittedException | KafkaException | ExecutionException | TimeoutException e) {
      LOG.debug("{} isn't on its way yet: {}", event.bookingId(), e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public CompletableFuture<?> publish(BookingHeld event) {
    return send(BookingHeld.TOPIC, event.bookingId(), event);
  }

  private CompletableFuture<?> send(String topic, String key, Object event) {
    return kafka.send(topic, key, json.writeValueAsString(event));
  }
}
