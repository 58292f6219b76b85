package dev.headroom.reference.shared.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.redisson.client.RedisException;
import org.redisson.spring.starter.RedissonAutoConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

  /** Starts without Redis too: readiness tells, and it heals by itself. */
  @Bean
  RedissonAutoConfigurationCustomizer redissonTuning(RedisProperties properties) {
    return config -> {
      config.setUseScriptCache(true);
      config.setLazyInitialization(true);
      if (config.isSingleConfig()) {
        config
            .useSingleServer()
            .setConnectionPoolSize(properties.connections())
            .setConnectionMinimumIdleSize(Math.min(8, properties.connections()))
            .setRetryAttempts(properties.retries());
      }
    };
  }

  @Bean
  CircuitBreaker redisBreaker(RedisProperties properties, MeterRegistry meters) {
    CircuitBreakerRegistry breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(50)
                .minimumNumberOfCalls(20)
                .failureRateThreshold(50)
                .waitDurationInOpenState(properties.breakerWait())
                .permittedNumberOfCallsInHalfOpenState(5)
                .recordExceptions(RedisException.class)
                .build());
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    return breakers.circuitBreaker("redis");
  }
}
