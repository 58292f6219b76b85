package dev.headroom.chaos.fault;

import static eu.rekawek.toxiproxy.model.ToxicDirection.DOWNSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.chaos.surroundings.Proxied;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LatencyTest {
  private static final Aim REDIS = Aim.at(Proxied.REDIS);

  @Test
  void a_steady_latency_has_no_jitter() {
    assertThat(Latency.of(REDIS, DOWNSTREAM, Duration.ofMillis(5)).jitter()).isZero();
  }

  @Test
  void a_latency_of_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Latency.of(REDIS, DOWNSTREAM, Duration.ZERO))
        .withMessageContaining("PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Latency.of(REDIS, DOWNSTREAM, Duration.ofMillis(-1)));
  }

  @Test
  void a_part_of_a_millisecond_is_refused_rather_than_lost() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Latency.of(REDIS, DOWNSTREAM, Duration.ofNanos(1_500_000)))
        .withMessageContaining("millisecond");
  }

  @Test
  void jitter_can_not_take_away_more_than_the_delay() {
    Duration delay = Duration.ofMillis(5);
    assertThat(new Latency(REDIS, DOWNSTREAM, delay, delay).jitter()).isEqualTo(delay);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Latency(REDIS, DOWNSTREAM, delay, Duration.ofMillis(6)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Latency(REDIS, DOWNSTREAM, delay, Duration.ofMillis(-1)));
  }
}
