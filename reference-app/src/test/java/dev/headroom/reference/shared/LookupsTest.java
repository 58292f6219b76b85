package dev.headroom.reference.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookupsTest {

  @Test
  void however_many_unknown_ids_come_one_a_second_is_looked_for() {
    AtomicInteger refreshes = new AtomicInteger();
    Lookups lookups = new Lookups(id -> refreshes.incrementAndGet());
    long begun = System.nanoTime();
    for (int id = 0; id < 10_000; id++) {
      lookups.refreshed(id);
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    assertThat(refreshes.get()).isBetween(1, (int) seconds + 1);
  }
}
