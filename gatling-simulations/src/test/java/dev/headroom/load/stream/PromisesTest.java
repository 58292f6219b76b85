package dev.headroom.load.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromisesTest {

  @Test
  void the_scenarios_properties_change_what_is_promised() {
    assertThat(Promises.of(Map.of())).isEqualTo(Promises.DOCUMENTED);
    Promises changed =
        Promises.of(
            Map.of(
                "waiting.streams.position-interval", "500ms",
                "waiting.streams.heartbeat-interval", "PT1.5S",
                "waiting.streams.life", "2m",
                "waiting.admitted-life", "30000",
                "waiting.admission-interval", "1 s",
                "waiting.admission-batch", "25",
                "server.port", "0"));
    assertThat(changed)
        .isEqualTo(
            new Promises(
                Duration.ofMillis(500),
                Duration.ofMillis(1_500),
                Duration.ofMinutes(2),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                25));
  }

  @Test
  void a_property_that_promises_nothing_is_said() {
    assertThatThrownBy(() -> Promises.of(Map.of("waiting.admitted-life", "long")))
        .hasMessageContaining("'waiting.admitted-life' is no duration");
    assertThatThrownBy(() -> Promises.of(Map.of("waiting.admission-batch", "1e2")))
        .hasMessageContaining("'waiting.admission-batch' is no number");
  }

  @Test
  void each_tick_admits_a_batch() {
    assertThat(Promises.DOCUMENTED.dueMillis(1_000, 0)).isEqualTo(1_000);
    assertThat(Promises.DOCUMENTED.dueMillis(1_000, 1)).isEqualTo(4_000);
    assertThat(Promises.DOCUMENTED.dueMillis(1_000, 100)).isEqualTo(4_000);
    assertThat(Promises.DOCUMENTED.dueMillis(1_000, 101)).isEqualTo(7_000);
    assertThat(Promises.DOCUMENTED.dueMillis(1_000, 10_000)).isEqualTo(301_000);
  }
}
