package dev.headroom.reference.shared.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateLimitTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private final AtomicLong clock = new AtomicLong();

  @Test
  void a_burst_passes_then_calls_pass_at_the_rate() {
    RateLimit limit = limit(2, 3);
    assertThat(taken(limit, "a", 10)).isEqualTo(3);
    assertThat(limit.take("a")).isEqualTo(SECOND / 2);
    clock.addAndGet(SECOND / 2 - 1);
    assertThat(limit.take("a")).isEqualTo(1);
    clock.addAndGet(1);
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isPositive();
  }

  @Test
  void a_pause_fills_the_bucket_up_to_the_burst_and_no_further() {
    RateLimit limit = limit(10, 5);
    taken(limit, "a", 5);
    clock.addAndGet(3600 * SECOND);
    assertThat(taken(limit, "a", 100)).isEqualTo(5);
  }

  @Test
  void each_key_has_a_bucket_of_its_own() {
    RateLimit limit = limit(1, 1);
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("b")).isZero();
    assertThat(limit.take("a")).isPositive();
  }

  @Test
  void a_rate_of_nothing_limits_nothing() {
    assertThat(taken(limit(0, 1), "a", 1000)).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE - 5, -3, Long.MIN_VALUE})
  void the_clock_may_start_and_wrap_anywhere(long start) {
    clock.set(start);
    RateLimit limit = limit(1, 2);
    assertThat(taken(limit, "a", 5)).isEqualTo(2);
    clock.addAndGet(SECOND);
    assertThat(taken(limit, "a", 5)).isEqualTo(1);
  }

  @Test
  void threads_together_take_no_more_than_the_burst() {
    RateLimit limit = limit(1, 1000);
    AtomicInteger taken = new AtomicInteger();
    IntStream.range(0, 5000)
        .parallel()
        .filter(call -> limit.take("a") == 0)
        .forEach(call -> taken.incrementAndGet());
    assertThat(taken).hasValue(1000);
  }

  private RateLimit limit(double callsPerSecond, int burst) {
    return new RateLimit(callsPerSecond, burst, 1000, clock::get);
  }

  private static int taken(RateLimit limit, String key, int calls) {
    return (int) IntStream.range(0, calls).filter(call -> limit.take(key) == 0).count();
  }
}
