package dev.headroom.capacity.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation.Level;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests named "hold fast" of 100 ms, "hold slow" of 450 ms, and one other; 1,000 each. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LevelsTest {

  private static final Window WINDOW = new Window(0, 100_000);
  private static final Evidence EVIDENCE = evidence("hold fast", 100, "hold slow", 450, "pay", 900);

  @ParameterizedTest
  @CsvSource({
    "< 500 ms,          , > 1 s   , OK      , true",
    "< 500 ms, > 400 ms , > 1 s   , WARNING , true",
    "< 500 ms, > 450 ms , > 1 s   , OK      , true",
    "< 450 ms, > 300 ms , > 1 s   , WARNING , false",
    "< 200 ms, > 100 ms , > 400 ms, CRITICAL, false",
    "< 200 ms,          ,         , WARNING , false",
  })
  void a_level_says_how_bad_it_is_and_only_a_missed_target_fails(
      String target,
      @Nullable String warning,
      @Nullable String critical,
      Level level,
      boolean met) {
    Objective objective = maximum("hold slow", target, critical);
    Evaluation evaluation =
        Evaluator.evaluate(warning == null ? objective : objective.withWarning(warning), EVIDENCE);

    assertThat(evaluation.level()).isEqualTo(level);
    assertThat(evaluation.met()).isEqualTo(met);
    assertThat(evaluation.verdict()).isEqualTo(met ? Verdict.PASS : Verdict.FAIL);
  }

  @ParameterizedTest
  @CsvSource({"> 600 ms", "> 500 ms", "< 600 ms", "< 500 ms", ">= 0 ms"})
  void a_warning_that_comes_too_late_or_always_is_refused(String warning) {
    assertThatThrownBy(() -> maximum("all", "< 500 ms", null).withWarning(warning))
        .isInstanceOf(ObjectiveException.class)
        .hasMessageContaining(warning)
        .extracting(e -> ((ObjectiveException) e).mend())
        .isEqualTo("warning: \"> 400 ms\"");
  }

  @Test
  void a_warning_works_for_what_should_be_high() {
    Objective objective = Objective.ofRequests("x", "success rate", "all", "> 99 %", null);
    assertThat(objective.withWarning("< 99.2 %").warning()).isNotNull();
    assertThatThrownBy(() -> objective.withWarning("< 98 %"))
        .extracting(e -> ((ObjectiveException) e).mend())
        .isEqualTo("warning: \"< 99.2 %\"");
  }

  @Test
  void of_names_with_a_star_each_is_held_to_the_target_and_the_worst_tells() {
    Evaluation evaluation = Evaluator.evaluate(maximum("hold*", "< 400 ms", null), EVIDENCE);
    assertThat(evaluation.measured()).isEqualTo(450);
    assertThat(evaluation.met()).isFalse();
    assertThat(evaluation.reason()).hasToString("of hold slow");

    Evaluation mean =
        Evaluator.evaluate(
            Objective.ofRequests("x", "response time mean", "hold*", "< 400 ms", null), EVIDENCE);
    assertThat(mean.measured()).as("not the mean of both, which would be met").isEqualTo(450);
  }

  @Test
  void one_of_them_that_cannot_be_told_is_worse_than_one_that_is_met() {
    Evidence few = evidence("hold a", 100, "hold b", 100);
    Objective objective = Objective.ofRequests("x", "response time p99.9", "hold*", "< 1 s", null);
    assertThat(Evaluator.evaluate(objective, few).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void a_star_that_matches_nothing_is_not_met_and_a_name_with_a_star_is_meant_by_itself() {
    assertThat(Evaluator.evaluate(maximum("nobody*", "< 1 s", null), EVIDENCE).met()).isNull();
    Evidence starred = evidence("a*", 100, "abc", 900);
    assertThat(Evaluator.evaluate(maximum("a*", "< 1 s", null), starred).measured()).isEqualTo(100);
  }

  @Test
  void characters_that_regular_expressions_know_mean_themselves() {
    assertThat(new NamePattern("GET /a?b=(1)*").matches("GET /a?b=(1)&c\n2")).isTrue();
    assertThat(new NamePattern("GET /a?b*").matches("GET /ab")).isFalse();
    assertThat(new NamePattern("\\E*").matches("\\Ex")).isTrue();
    assertThat(Stream.of("*", "h*d", "*old", "hold"))
        .allMatch(p -> new NamePattern(p).matches("hold"));
  }

  @Test
  void what_throws_while_it_is_weighed_is_not_known() {
    Evaluation evaluation =
        Evaluator.evaluate(
                List.of(maximum("all", "< 10 s", null)),
                EVIDENCE,
                (objective, met, all) -> {
                  throw new IllegalStateException("broken");
                })
            .get(0);
    assertThat(evaluation.met()).isNull();
    assertThat(evaluation.level()).isEqualTo(Level.UNKNOWN);
    assertThat(String.valueOf(evaluation.reason()))
        .contains("could not be evaluated")
        .contains("broken");
  }

  private static Objective maximum(String of, String target, @Nullable String critical) {
    return Objective.ofRequests("x", "response time max", of, target, critical);
  }

  private static Evidence evidence(Object... namesAndMillis) {
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("Gatling 3.15.1", 0);
    for (int n = 0; n < namesAndMillis.length; n += 2) {
      int kind = builder.kind((String) namesAndMillis[n], "", true);
      for (int i = 0; i < 1_000; i++) {
        builder.request(kind, 10 * i, (Integer) namesAndMillis[n + 1]);
      }
    }
    return Evidence.of(
        WINDOW, RequestStatistics.of(builder.build(), WINDOW), Observations.none(), List.of());
  }
}
