package dev.headroom.reference.shared.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.RedisOutOfMemoryException;
import org.redisson.spring.starter.RedissonAutoConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

  @Bean
  RedissonAutoConfigurationCustomizer redissonTuning(RedisProperties properties) {
    return new RedissonTuning(properties);
  }

  @Bean
  RedisBreakers redisBreakers(
      RedisProperties properties, RedissonClient redisson, MeterRegistry meters) {
    CircuitBreakerRegistry breakers = registry(properties);
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    return redisson.getConfig().isClusterConfig()
        ? RedisBreakers.perPart(breakers)
        : RedisBreakers.common(breakers);
  }

  static CircuitBreakerRegistry registry(RedisProperties properties) {
    CircuitBreakerRegistry breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(50)
                .minimumNumberOfCalls(20)
                .failureRateThreshold(50)
                .waitDurationInOpenState(properties.breakerWait())
                .permittedNumberOfCallsInHalfOpenState(5)
                .recordException(e -> isAway(e) || isAway(e.getCause()))
                .build());
    if (!properties.breaker()) {
      breakers
          .getEventPublisher()
          .onEntryAdded(added -> added.getAddedEntry().transitionToMetricsOnlyState());
    }
    return breakers;
  }

  /** A Redis without memory answers: to stop asking would keep it from what needs none. */
  private static boolean isAway(@Nullable Throwable failure) {
    return failure instanceof RedisException && !(failure instanceof RedisOutOfMemoryException);
  }
}
