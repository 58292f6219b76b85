package dev.headroom.capacity.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TargetTest {

  @ParameterizedTest
  @CsvSource({
    "'< 500 ms', ms, <, 500",
    "'<=0.5 s',  ms, <=, 500",
    "'> 99 %',   %,  >, 99",
    "'>= 1,000 /s', /s, >=, 1000",
    "'0',        '', =, 0",
    "'0',        ms, =, 0",
    "'< 10',     '', <, 10",
    "'= 512 MiB', MiB, =, 512",
  })
  void a_target_is_a_comparison_a_number_and_a_unit(
      String text, String unit, String comparison, double limit) {
    Target target = Target.parse("x", "target", text, unit);

    assertThat(target.comparison()).isEqualTo(comparison);
    assertThat(target.limit()).isEqualTo(limit);
  }

  @Test
  void a_number_without_its_unit_is_refused_with_what_to_write() {
    assertThatThrownBy(() -> Target.parse("enter p95", "target", "500", "ms"))
        .isInstanceOfSatisfying(
            ObjectiveException.class,
            e -> {
              assertThat(e).hasMessage("objective \"enter p95\": target \"500\" has no unit.");
              assertThat(e.mend()).hasToString("target: \"< 500 ms\"");
            });
  }

  @ParameterizedTest
  @CsvSource({"fast, ms", "'< -5 ms', ms", "'< 5 %', ms", "'< 5 ms', %", "'< 5 s', ''", "'', ms"})
  void anything_else_is_refused(String text, String unit) {
    assertThatThrownBy(() -> Target.parse("x", "target", text, unit))
        .isInstanceOf(ObjectiveException.class);
  }

  @ParameterizedTest
  @CsvSource({"<,false", "<=,true", ">,false", ">=,true", "=,true"})
  void a_comparison_says_whether_the_limit_itself_is_met(String comparison, boolean met) {
    assertThat(Target.parse("x", "target", comparison + " 5", "").isMetBy(5)).isEqualTo(met);
  }
}
