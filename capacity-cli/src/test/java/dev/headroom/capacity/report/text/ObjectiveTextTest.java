package dev.headroom.capacity.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluation.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ObjectiveTextTest {

  private static Evaluation below(
      String name, double limit, String unit, @Nullable Double measured) {
    Boolean met = measured == null ? null : measured < limit;
    Double share = measured == null || limit == 0 ? null : measured / limit;
    Level level = met == null ? Level.UNKNOWN : met ? Level.OK : Level.CRITICAL;
    return new Evaluation(
        name, "< " + limit, unit, limit, "<", measured, met, level, share, null, 100, null);
  }

  @Test
  void rounding_never_moves_a_miss_onto_its_limit() {
    Evaluation hair = below("p95", 1000, "ms", 1000.4);
    assertThat(Measured.inTable(hair)).hasToString("1,000.4\u00a0ms");
    assertThat(Measured.inSentence(below("p95", 500, "ms", 503.0))).hasToString("0.503\u00a0s");
    assertThat(Measured.inTable(below("cpu", 50, "%", 50.2))).hasToString("50.2\u00a0%");
  }

  @Test
  void the_worst_comes_first() {
    List<ObjectiveText> rows =
        ObjectiveText.of(
            List.of(
                below("fine", 100, "ms", 10.0),
                below("tight", 100, "ms", 95.0),
                below("unknown", 100, "ms", null),
                below("missed", 100, "ms", 120.0),
                below("missed where none is allowed", 0, "", 3.0),
                below("missed by far", 100, "ms", 900.0)));
    assertThat(rows.stream().map(row -> row.name().toString()))
        .containsExactly(
            "missed where none is allowed", "missed by far", "missed", "unknown", "tight", "fine");
  }

  @Test
  void less_than_a_tenth_of_margin_is_pointed_out() {
    assertThat(ObjectiveText.of(List.of(below("p95", 100, "ms", 95.0))).get(0).margin()).isTrue();
    assertThat(ObjectiveText.of(List.of(below("p95", 100, "ms", 85.0))).get(0).margin()).isFalse();
  }

  @Test
  void an_overspent_budget_says_how_often() {
    assertThat(ObjectiveText.budget(-5.8)).hasToString("6.8 times spent");
    assertThat(ObjectiveText.budget(0.36)).hasToString("36\u00a0% left");
    assertThat(ObjectiveText.budget(null)).hasToString("\u2013");
  }

  @Test
  void a_name_reads_inside_a_sentence() {
    assertThat(Headline.spoken("Response time, p95")).isEqualTo("response time (p95)");
    assertThat(Headline.spoken("CPU of the app, mean")).isEqualTo("CPU of the app (mean)");
  }

  @Test
  void a_miss_that_people_feel_is_told_before_one_of_a_part() {
    Evaluation waits = missing("Waits for a connection", "", 0, 12, null);
    Evaluation slow = missing("Buy, p95", "ms", 500, 739, 1.478);
    Evaluation failed = missing("Failed", "%", 0, 3, null);

    assertThat(ObjectiveText.missed(List.of(waits, slow))).containsExactly(slow, waits);
    assertThat(ObjectiveText.missed(List.of(waits, slow, failed)))
        .containsExactly(failed, slow, waits);
  }

  private static Evaluation missing(
      String name, String unit, double limit, double measured, @Nullable Double share) {
    return new Evaluation(
        name, "", unit, limit, "<=", measured, false, Level.WARNING, share, null, 9, null);
  }
}
