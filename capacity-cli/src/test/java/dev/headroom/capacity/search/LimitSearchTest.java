package dev.headroom.capacity.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitSearchTest {
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void a_utilisation_without_noise_is_found_within_the_precision_and_named() {
    Limit limit = new LimitSearch(from(10, 1_000, 100)).find(system(load -> load / 333));

    assertThat(limit.stop()).isEqualTo(Stop.PRECISE);
    assertThat(limit.value()).isCloseTo(333, within(16.0));
    assertThat(limit.lower()).isLessThan(333);
    assertThat(limit.upper()).isGreaterThan(333);
    assertThat(limit.first()).isEqualTo("p95");
    assertThat(limit.below()).get().extracting(Trial::load).matches(load -> load <= 340);
    assertThat(limit.above()).get().extracting(Trial::load).matches(load -> load >= 330);
  }

  @Test
  void trials_are_short_until_the_limit_is_near() {
    Limit limit = new LimitSearch(from(10, 1_000, 20)).find(system(load -> load / 700));

    assertThat(limit.trials()).first().extracting(Trial::length).isEqualTo(SHORT);
    assertThat(limit.trials()).extracting(Trial::load).startsWith(20.0, 40.0, 80.0);
  }

  @Test
  void a_cliff_is_found_by_its_sides_alone() {
    Limit limit =
        new LimitSearch(from(10, 1_000, 100)).find(system(load -> load <= 240 ? 0.2 : 30));

    assertThat(limit.stop()).isEqualTo(Stop.PRECISE);
    assertThat(limit.value()).isCloseTo(240, within(12.0));
  }

  @Test
  void of_people_the_limit_is_the_last_whole_number_that_holds() {
    Settings people =
        new Settings(1, 100, 2, true, 0.05, Duration.ofHours(1), SHORT, LONG, Duration.ZERO);
    Limit limit = new LimitSearch(people).find(system(load -> load <= 7 ? 0.5 : 4));

    assertThat(limit.answered()).isTrue();
    assertThat(limit.value()).isEqualTo(7);
    assertThat(limit.trials()).allMatch(trial -> trial.load() == Math.rint(trial.load()));
  }

  @Test
  void where_the_lowest_load_fails_even_for_long_there_is_no_limit() {
    Limit limit = new LimitSearch(from(10, 1_000, 100)).find(system(load -> 3));

    assertThat(limit.stop()).isEqualTo(Stop.LOWEST_FAILS);
    assertThat(limit.value()).isNull();
    assertThat(limit.upper()).isEqualTo(10);
    assertThat(limit.trials()).last().extracting(Trial::length).isEqualTo(LONG);
  }

  @Test
  void the_highest_load_counts_as_tried_where_a_little_less_of_it_can_be_offered() {
    Limit limit =
        new LimitSearch(from(10, 1_000.0004, 100))
            .find((load, length) -> trial(Math.floor(load * 1_000) / 1_000, length, 0.3));

    assertThat(limit.stop()).isEqualTo(Stop.NOTHING_BROKE);
  }

  @Test
  void where_nothing_breaks_the_highest_load_was_tried_for_long() {
    Limit limit = new LimitSearch(from(10, 1_000, 100)).find(system(load -> 0.3));

    assertThat(limit.stop()).isEqualTo(Stop.NOTHING_BROKE);
    assertThat(limit.lower()).isEqualTo(1_000);
    assertThat(limit.upper()).isInfinite();
    assertThat(limit.first()).isNull();
    assertThat(limit.trials()).last().extracting(Trial::length).isEqualTo(LONG);
  }

  @Test
  void a_budget_that_ends_too_early_leaves_what_is_known() {
    Settings poor =
        new Settings(
            10,
            1_000,
            100,
            false,
            0.01,
            Duration.ofSeconds(60),
            SHORT,
            LONG,
            Duration.ofSeconds(5));
    Limit limit = new LimitSearch(poor).find(system(load -> load / 333));

    assertThat(limit.stop()).isEqualTo(Stop.BUDGET);
    assertThat(limit.answered()).isFalse();
    assertThat(limit.spent()).isLessThanOrEqualTo(Duration.ofSeconds(60));
    assertThat(limit.lower()).isLessThan(333);
    assertThat(limit.upper()).isGreaterThan(333);
  }

  @Test
  void what_the_generator_cannot_offer_is_tried_twice_and_is_no_limit_of_the_system() {
    List<Double> tried = new ArrayList<>();
    Limit limit =
        new LimitSearch(from(10, 1_000, 100))
            .find(
                (load, length) -> {
                  tried.add(load);
                  return load < 500 ? trial(load, length, 0.4) : untrusted(load, length);
                });

    assertThat(limit.stop()).isEqualTo(Stop.GENERATOR);
    assertThat(limit.value()).isNull();
    assertThat(limit.lower()).isBetween(450.0, 500.0);
    assertThat(limit.notOffered()).get().extracting(Trial::load).matches(load -> load >= 500);
    assertThat(tried).startsWith(100.0, 200.0, 400.0, 800.0, 800.0);
  }

  @Test
  void a_limit_below_what_the_generator_can_offer_is_found_all_the_same() {
    Limit limit =
        new LimitSearch(from(10, 1_000, 100))
            .find(
                (load, length) ->
                    load < 390 ? trial(load, length, load / 333) : untrusted(load, length));

    assertThat(limit.stop()).isEqualTo(Stop.PRECISE);
    assertThat(limit.value()).isCloseTo(333, within(16.0));
  }

  @Test
  void a_trial_that_cannot_tell_is_made_longer_and_then_told() {
    Limit limit =
        new LimitSearch(from(10, 1_000, 100))
            .find(
                (load, length) ->
                    new Trial(
                        load, length, length, null, true, Message.of("too few"), List.of(), ""));

    assertThat(limit.stop()).isEqualTo(Stop.UNTOLD);
    assertThat(limit.trials())
        .extracting(trial -> trial.length().toSeconds())
        .containsExactly(10L, 20L, 40L, 60L);
  }

  @Test
  void an_interruption_keeps_what_was_found() {
    List<Limit> told = new ArrayList<>();
    Limit limit =
        new LimitSearch(from(10, 1_000, 100))
            .find(
                (load, length) -> told.size() == 3 ? null : trial(load, length, load / 333),
                told::add);

    assertThat(limit.stop()).isEqualTo(Stop.INTERRUPTED);
    assertThat(limit.trials()).hasSize(3);
    assertThat(told).extracting(soFar -> soFar.trials().size()).containsExactly(1, 2, 3);
  }

  @Test
  void the_lowest_of_several_limits_counts_and_its_objective_is_the_first() {
    Limit limit =
        new LimitSearch(from(10, 1_000, 100))
            .find(
                (load, length) -> {
                  List<Margin> margins =
                      List.of(margin("errors", load / 600), margin("p95", Math.pow(load / 300, 4)));
                  return new Trial(load, length, length, load <= 300, true, null, margins, "");
                });

    assertThat(limit.value()).isCloseTo(300, within(15.0));
    assertThat(limit.first()).isEqualTo("p95");
    assertThat(limit.confidence()).isGreaterThan(0.9);
  }

  @Test
  void settings_that_leave_nothing_to_search_are_refused() {
    assertThatThrownBy(() -> from(100, 100, 100)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> from(10, 100, 101)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Settings from(double min, double max, double first) {
    return new Settings(
        min, max, first, false, 0.05, Duration.ofHours(2), SHORT, LONG, Duration.ofSeconds(5));
  }

  private static Trials system(DoubleUnaryOperator share) {
    return (load, length) -> trial(load, length, share.applyAsDouble(load));
  }

  private static Trial trial(double load, Duration length, double share) {
    return new Trial(
        load, length, length, share <= 1, true, null, List.of(margin("p95", share)), "");
  }

  private static Trial untrusted(double load, Duration length) {
    return new Trial(load, length, length, null, false, Message.of("late"), List.of(), "");
  }

  private static Margin margin(String name, double share) {
    return new Margin(name, "< 100 ms", "ms", share * 100, share <= 1, share, null);
  }
}
