package dev.headroom.load.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "500 ms, PT0.5S",
    "30 s, PT30S",
    "10 min, PT10M",
    "2 h, PT2H",
    "7 min 30 s, PT7M30S",
    "1.5 s, PT1.5S",
    "1h 5min, PT1H5M"
  })
  void a_duration_is_amounts_with_units(String text, Duration expected) {
    assertThat(Durations.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "s", "30 sec", "30 s soon", "-3 s", "3 s4 s"})
  void anything_else_is_refused_with_examples(String text) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "' is no duration like");
  }
}
