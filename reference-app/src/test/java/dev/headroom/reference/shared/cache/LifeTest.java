package dev.headroom.reference.shared.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LifeTest {

  @Test
  void what_is_cached_together_ends_apart_and_never_late() {
    Life life = Life.of(Duration.ofSeconds(10));
    long[] ends = LongStream.range(0, 1000).map(i -> life.endMillis()).toArray();
    assertThat(LongStream.of(ends)).allMatch(end -> end >= 9_000 && end <= 10_000);
    assertThat(LongStream.of(ends).distinct().count()).isGreaterThan(100);
  }
}
