package dev.headroom.reference.waiting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitEstimateTest {
  private static final Duration LIFE = Duration.ofMinutes(5);

  @Test
  void the_admitted_wait_no_more() {
    assertThat(WaitEstimate.seconds(0, 2, 100, LIFE)).isZero();
  }

  @Test
  void the_pace_seen_lately_decides() {
    assertThat(WaitEstimate.seconds(100, 20, 100, LIFE)).isEqualTo(5);
  }

  @Test
  void without_a_pace_permits_come_back_by_expiry_alone() {
    assertThat(WaitEstimate.seconds(100, 0, 100, LIFE)).isEqualTo(300);
  }

  @Test
  void somebody_who_waits_never_reads_zero() {
    assertThat(WaitEstimate.seconds(1, 1000, 100, LIFE)).isEqualTo(1);
  }
}
