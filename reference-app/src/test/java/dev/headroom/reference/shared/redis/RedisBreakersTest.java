package dev.headroom.reference.shared.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.shared.ScheduleKeys;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.redisson.client.RedisException;
import org.redisson.client.RedisOutOfMemoryException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedisBreakersTest {
  private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.ofDefaults();

  @Test
  void one_server_has_one_breaker() {
    RedisBreakers breakers = RedisBreakers.common(registry);
    assertThat(breakers.of("a")).isSameAs(breakers.of("b")).isSameAs(breakers.common());
  }

  @Test
  void keys_of_one_schedule_share_a_breaker_and_schedules_spread_over_all() {
    RedisBreakers breakers = RedisBreakers.perPart(registry);
    String prefix = ScheduleKeys.prefix(7);
    assertThat(breakers.of(prefix + "line")).isSameAs(breakers.of(prefix + "sold"));
    assertThat(
            LongStream.rangeClosed(1, 200)
                .mapToObj(schedule -> breakers.of(ScheduleKeys.prefix(schedule)))
                .map(CircuitBreaker::getName)
                .distinct())
        .hasSize(16)
        .doesNotContain(breakers.common().getName());
  }

  @Test
  void a_key_belongs_to_the_part_that_holds_its_slot() {
    // CLUSTER KEYSLOT foo is 12182.
    RedisBreakers breakers = RedisBreakers.perPart(registry);
    assertThat(breakers.of("foo").getName()).isEqualTo("redis-11");
    assertThat(breakers.of("{a}{foo}").getName()).isEqualTo(breakers.of("a").getName());
    assertThat(breakers.of("{}a")).isNotSameAs(breakers.of("a"));
  }

  @Test
  void a_breaker_opens_unless_it_is_switched_off() {
    assertThat(afterFailures(true).tryAcquirePermission()).isFalse();
    assertThat(afterFailures(false).tryAcquirePermission()).isTrue();
    assertThat(afterFailures(false).getMetrics().getNumberOfFailedCalls()).isEqualTo(50);
  }

  @Test
  void a_redis_without_memory_is_not_away() {
    RedisException full = new RedisOutOfMemoryException("used memory > maxmemory");
    assertThat(afterFailures(true, full).tryAcquirePermission()).isTrue();
    assertThat(afterFailures(true, new CompletionException(full)).tryAcquirePermission()).isTrue();
  }

  private static CircuitBreaker afterFailures(boolean switchedOn) {
    return afterFailures(switchedOn, new RedisException("away"));
  }

  private static CircuitBreaker afterFailures(boolean switchedOn, Throwable failure) {
    RedisProperties properties =
        new RedisProperties(1, 0, 0, Duration.ofSeconds(1), switchedOn, Duration.ofSeconds(60));
    CircuitBreaker breaker = RedisBreakers.common(RedisConfiguration.registry(properties)).common();
    for (int i = 0; i < 50; i++) {
      breaker.onError(1, TimeUnit.SECONDS, failure);
    }
    return breaker;
  }
}
