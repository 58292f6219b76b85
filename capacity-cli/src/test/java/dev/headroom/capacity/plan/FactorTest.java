package dev.headroom.capacity.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FactorTest {

  @ParameterizedTest
  @CsvSource({
    "1.75, 1.75",
    "1.7549, 1.75",
    "1, 1",
    "0.8, 0.8",
    "21.04, 21",
    "21.06, 21.1",
    "99.94, 99.9",
    "99.96, 100",
    "0, 0",
    "NaN, \u2013",
    "Infinity, \u2013"
  })
  void keeps_three_digits_and_no_zeros(double value, String said) {
    assertThat(new Factor(value)).hasToString(said);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = "3500; 3,500")
  void is_whole_where_it_is_large(double value, String said) {
    assertThat(new Factor(value)).hasToString(said);
  }
}
