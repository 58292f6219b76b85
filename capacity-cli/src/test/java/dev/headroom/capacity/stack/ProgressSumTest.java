package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.stack.LoadGenerator.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressSumTest {
  private final ProgressSum sum = new ProgressSum(2);

  @Test
  void a_round_is_told_once_all_have_spoken() {
    assertThat(sum.add(1, said(10, 100, 5))).isEmpty();
    assertThat(sum.add(2, said(20, 200, null)))
        .hasValueSatisfying(
            all -> {
              assertThat(all.users()).isEqualTo(30);
              assertThat(all.requests()).isEqualTo(300);
              assertThat(all.ko()).isEqualTo(2);
              assertThat(all.streams()).isEqualTo(5);
            });
    assertThat(sum.add(2, said(20, 210, null))).isEmpty();
  }

  @Test
  void one_that_falls_silent_holds_nobody_up_and_counts_with_its_last_word() {
    sum.add(1, said(10, 100, 1));
    sum.add(2, said(20, 200, 1));
    sum.add(1, said(10, 150, 1));
    assertThat(sum.add(1, said(10, 190, 1)))
        .hasValueSatisfying(all -> assertThat(all.requests()).isEqualTo(390));
  }

  @Test
  void what_an_older_generator_does_not_say_is_left_out_of_the_metrics() {
    assertThat(GeneratorMetrics.of(said(1, 1, null)))
        .containsOnlyKeys("generator.gc.maxPause.millis");
    assertThat(GeneratorMetrics.of(said(1, 1, 3))).containsEntry("generator.streams.open", 3.0);
  }

  private static Progress said(int users, long requests, @Nullable Integer streams) {
    return new Progress(0, users, requests, 1, "steady", 0, null, null, streams, null);
  }
}
