package dev.headroom.reference.bookings.adapter.kafka;

import dev.headroom.reference.bookings.BookingHeld;
import dev.headroom.reference.bookings.BookingRequested;
import dev.headroom.reference.bookings.application.BookingsProperties;
import dev.headroom.reference.shared.kafka.Topics;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

@Configuration(proxyBeanMethods = false)
class BookingsKafkaConfiguration {

  @Bean
  NewTopics requestedBookings(Topics topics, BookingsProperties properties) {
    return topics.withDeadLetters(BookingRequested.TOPIC, properties.partitions());
  }

  @Bean
  NewTopics heldBookings(Topics topics, BookingsProperties properties) {
    return topics.withDeadLetters(BookingHeld.TOPIC, properties.partitions());
  }

  /** Spares the threads that serve requests while the broker is away. */
  @Bean
  CircuitBreaker bookingsBreaker(BookingsProperties properties, MeterRegistry meters) {
    CircuitBreakerRegistry breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(properties.breakerWait())
                .permittedNumberOfCallsInHalfOpenState(2)
                .build());
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    return breakers.circuitBreaker("bookings");
  }
}
