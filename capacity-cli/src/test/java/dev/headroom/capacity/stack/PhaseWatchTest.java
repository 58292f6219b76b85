package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhaseWatchTest {
  private static final long ZERO = 1_000_000;
  private static final PhaseTimes STEPS =
      new PhaseTimes(
          List.of(
              phase("ramp", 10, false),
              phase("first", 20, true),
              phase("settle", 5, false),
              phase("second", 20, true),
              phase("settle", 5, false),
              phase("last", 20, true),
              phase("cool-down", 7, false)),
          ZERO);

  private final List<String> asked = new ArrayList<>();

  @Test
  void each_counted_phase_but_the_last_is_asked_about_once_and_in_order() {
    PhaseWatch watch = watch("none");
    for (long second = 0; second < 100; second++) {
      assertThat(watch.over(ZERO + second * 1_000)).isEmpty();
    }
    assertThat(asked).containsExactly("first", "second");
  }

  @Test
  void nothing_is_asked_before_what_was_answered_in_the_phase_is_on_disk() {
    watch("none").over(ZERO + 30_000);
    assertThat(asked).isEmpty();
  }

  @Test
  void the_load_is_over_after_the_phase_that_breaks() {
    assertThat(watch("second").over(ZERO + 60_000))
        .contains(new Window(ZERO + 35_000, ZERO + 55_000));
  }

  @Test
  void what_counts_reaches_from_the_first_counted_phase_to_the_last_with_what_lies_between() {
    assertThat(STEPS.counted()).isEqualTo(new Window(ZERO + 10_000, ZERO + 80_000));
  }

  @Test
  void where_nothing_counts_the_window_is_empty() {
    assertThat(new PhaseTimes(List.of(phase("ramp", 10, false)), ZERO).counted())
        .isEqualTo(new Window(ZERO, ZERO));
  }

  private PhaseWatch watch(String breaks) {
    return new PhaseWatch(
        (phase, window) -> {
          asked.add(phase.name());
          return phase.name().equals(breaks) ? PhaseEnd.Decision.STOP : PhaseEnd.Decision.CONTINUE;
        },
        STEPS);
  }

  private static Phase phase(String name, int seconds, boolean counted) {
    return new Phase(name, Duration.ofSeconds(seconds), 1, 1, counted);
  }
}
