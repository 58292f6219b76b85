package dev.headroom.capacity.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PromisesTest {

  @Test
  void what_is_not_set_is_as_the_contract_says() {
    assertThat(Promises.DEFAULT)
        .isEqualTo(
            new Promises(
                100,
                Duration.ofSeconds(3),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofMillis(100)));
  }

  @Test
  void what_is_set_holds_and_nonsense_does_not() {
    Promises promises =
        Promises.of(
            Map.of(
                "waiting.permits-per-schedule", "7",
                "waiting.admittedLife", "30s",
                "reservations.hold-life", "1500",
                "cache.free-seats-life", "PT2S",
                "waiting.waiting-life", "soon"),
            false);
    assertThat(promises.permitsPerSchedule()).isEqualTo(7);
    assertThat(promises.admittedLife()).isEqualTo(Duration.ofSeconds(30));
    assertThat(promises.holdLife()).isEqualTo(Duration.ofMillis(1_500));
    assertThat(promises.freeSeatsLife()).isEqualTo(Duration.ofSeconds(2));
    assertThat(promises.waitingLife()).isEqualTo(Duration.ofMinutes(10));
    assertThat(promises.clockSlack()).isEqualTo(Duration.ofSeconds(1));
  }
}
