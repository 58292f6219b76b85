package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartGaugeTest {

  @Test
  void the_process_that_took_the_place_of_another_is_looked_at() {
    AtomicLong pid = new AtomicLong(41);
    List<Long> made = new ArrayList<>();
    PartGauge gauge =
        new PartGauge(
            pid::get,
            now -> {
              made.add(now);
              return () -> Map.of("redis.cpu.percent", (double) now);
            });
    assertThat(gauge.read()).containsEntry("redis.cpu.percent", 41.0);
    assertThat(gauge.read()).containsEntry("redis.cpu.percent", 41.0);
    pid.set(42);
    assertThat(gauge.read()).containsEntry("redis.cpu.percent", 42.0);
    assertThat(made).containsExactly(41L, 42L);
  }
}
