package dev.headroom.capacity.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsTest {

  @Test
  void counts_are_exact() {
    assertThat(Formats.count(109_837)).isEqualTo("109,837");
    assertThat(Formats.count(0)).isEqualTo("0");
  }

  @Test
  void numbers_have_two_to_three_digits() {
    assertThat(Formats.number(244.13)).isEqualTo("244");
    assertThat(Formats.number(50.34)).isEqualTo("50.3");
    assertThat(Formats.number(9.24)).isEqualTo("9.2");
    assertThat(Formats.number(0.0512)).isEqualTo("0.051");
    assertThat(Formats.number(10_000)).isEqualTo("10,000");
    assertThat(Formats.number(0)).isEqualTo("0");
    assertThat(Formats.number(9.97)).isEqualTo("10");
    assertThat(Formats.number(99.97)).isEqualTo("100");
    assertThat(Formats.number(-3.26)).isEqualTo("-3.3");
  }

  @Test
  void a_share_near_all_keeps_what_is_missing() {
    assertThat(Formats.percent(99.978)).isEqualTo("99.978");
    assertThat(Formats.percent(99.98)).isEqualTo("99.98");
    assertThat(Formats.percent(99.99996)).isEqualTo("99.99996");
    assertThat(Formats.percent(100)).isEqualTo("100");
    assertThat(Formats.percent(43.2)).isEqualTo("43");
    assertThat(Formats.percent(4.83)).isEqualTo("4.8");
    assertThat(Formats.percent(0.0483)).isEqualTo("0.048");
    assertThat(Formats.percent(148)).isEqualTo("148");
  }

  @Test
  void durations_name_their_units() {
    assertThat(Formats.duration(Duration.ofSeconds(450))).hasToString("7\u00a0min\u00a030\u00a0s");
    assertThat(Formats.duration(Duration.ofHours(2))).hasToString("2\u00a0h");
    assertThat(Formats.duration(Duration.ofMillis(400))).hasToString("0.4\u00a0s");
    assertThat(Formats.duration(Duration.ofMillis(59_600))).hasToString("1\u00a0min");
    assertThat(Formats.duration(Duration.ZERO)).hasToString("0\u00a0s");
  }

  @Test
  void the_clock_counts_from_where_counting_begins() {
    assertThat(Formats.clock(300_000)).isEqualTo("5:00");
    assertThat(Formats.clock(-30_000)).isEqualTo("\u22120:30");
    assertThat(Formats.clock(3_723_000)).isEqualTo("1:02:03");
  }

  @Test
  void tables_show_milliseconds_below_a_second() {
    assertThat(Figure.millis(739)).hasToString("739\u00a0ms");
    assertThat(Figure.millis(9_200)).hasToString("9.2\u00a0s");
    assertThat(Figure.millis(999.7)).hasToString("1\u00a0s");
    assertThat(Figure.millis(5.47)).hasToString("5.5\u00a0ms");
    assertThat(Figure.millis(90_000)).hasToString("1\u00a0min\u00a030\u00a0s");
  }

  @Test
  void sentences_show_seconds() {
    assertThat(Figure.seconds(739)).hasToString("0.74\u00a0s");
    assertThat(Figure.seconds(500)).hasToString("0.50\u00a0s");
    assertThat(Figure.seconds(12)).hasToString("0.012\u00a0s");
    assertThat(Figure.seconds(0)).hasToString("0\u00a0s");
    assertThat(Figure.seconds(3)).hasToString("3\u00a0ms");
  }

  @Test
  void a_rate_joins_its_unit() {
    assertThat(Figure.of(33.3, "/s")).hasToString("33.3/s");
    assertThat(Figure.of(1024, "MiB")).hasToString("1,024\u00a0MiB");
  }

  @Test
  void the_machines_language_changes_nothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Formats.count(1_234)).isEqualTo("1,234");
      assertThat(Formats.number(1.5)).isEqualTo("1.5");
      assertThat(Formats.clock(65_000)).isEqualTo("1:05");
      assertThat(Formats.utc(0)).hasToString("1 Jan 1970, 00:00:00 UTC");
    } finally {
      Locale.setDefault(before);
    }
  }
}
