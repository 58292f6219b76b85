package dev.headroom.reference.shared.kafka;

import dev.headroom.reference.shared.redis.RedisUnavailableException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.core.JacksonException;

/** One error handler for all listeners; Boot gives it to the container factory. */
@Configuration(proxyBeanMethods = false)
class ErrorHandling {

  @Bean
  DefaultErrorHandler kafkaErrorHandler(DeadLetters deadLetters, ConsumerProperties properties) {
    DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters.recoverer());
    // Each repetition would be logged as an error; what is given up is logged by DeadLetters.
    handler.setLogLevel(KafkaException.Level.DEBUG);
    if (properties.deadLetters()) {
      handler.addNotRetryableExceptions(JacksonException.class);
      handler.setBackOffFunction(
          (message, exception) -> isOutage(exception) ? outage(properties) : retries(properties));
    } else {
      handler.setClassifications(Map.of(), true);
      handler.setBackOffFunction((message, exception) -> doubling(properties));
    }
    return handler;
  }

  private static boolean isOutage(Exception exception) {
    return Stream.iterate((Throwable) exception, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof RedisUnavailableException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException);
  }

  private static BackOff retries(ConsumerProperties properties) {
    ExponentialBackOff backOff = doubling(properties);
    backOff.setMaxAttempts(properties.retries());
    return backOff;
  }

  private static BackOff outage(ConsumerProperties properties) {
    ExponentialBackOff backOff = doubling(properties);
    backOff.setMaxElapsedTime(properties.outagePatience().toMillis());
    return backOff;
  }

  private static ExponentialBackOff doubling(ConsumerProperties properties) {
    ExponentialBackOff backOff = new ExponentialBackOff(properties.firstBackOff().toMillis(), 2);
    backOff.setMaxInterval(properties.mostBackOff().toMillis());
    return backOff;
  }
}
