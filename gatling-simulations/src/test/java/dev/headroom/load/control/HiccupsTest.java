package dev.headroom.load.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HiccupsTest {

  @Test
  void waking_late_is_told_once_and_the_longest_counts() {
    Hiccups hiccups = Hiccups.watch();
    hiccups.woke(TimeUnit.MINUTES.toNanos(2));
    hiccups.woke(TimeUnit.MINUTES.toNanos(1));

    assertThat(hiccups.takeLongestMillis()).isBetween(119_900L, 120_000L);
    assertThat(hiccups.takeLongestMillis()).isLessThan(60_000);
  }

  @Test
  void no_thread_wakes_on_the_dot() {
    Hiccups hiccups = Hiccups.watch();

    await().until(() -> hiccups.takeLongestNanos() > 0);
  }
}
