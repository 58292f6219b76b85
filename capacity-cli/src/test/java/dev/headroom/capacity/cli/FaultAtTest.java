package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultAtTest {
  private final FaultAt.Converter converter = new FaultAt.Converter();

  @Test
  void names_a_drill_when_and_how_long() {
    FaultAt fault = converter.convert("redis-down@1 min 30s/500ms");
    assertThat(fault)
        .isEqualTo(new FaultAt("redis-down", Duration.ofSeconds(90), Duration.ofMillis(500)));
    assertThat(fault.text()).isEqualTo("redis-down@90s/500ms");
    assertThat(converter.convert(fault.text())).isEqualTo(fault);
  }

  @Test
  void without_a_length_it_lasts_as_the_drill_has_it() {
    FaultAt fault = converter.convert("redis-data-loss@0s");
    assertThat(fault.lastsOr(Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
    assertThat(fault.text()).isEqualTo("redis-data-loss@0s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "redis-down",
        "redis-down@",
        "@3s",
        "redis-down@soon",
        "a@3s/",
        "a@3s/0s",
        "a@3/4"
      })
  void anything_else_is_refused_with_an_example(String written) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> converter.convert(written))
        .withMessageContaining("redis-down@30s/10s");
  }
}
