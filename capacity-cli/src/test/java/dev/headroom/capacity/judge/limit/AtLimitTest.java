package dev.headroom.capacity.judge.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.Margin;
import dev.headroom.capacity.search.Settings;
import dev.headroom.capacity.search.Stop;
import dev.headroom.capacity.search.Trial;
import dev.headroom.capacity.slo.Verdict;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AtLimitTest {
  private static final Settings SETTINGS =
      new Settings(
          1,
          1_000,
          50,
          true,
          0.05,
          Duration.ofMinutes(9),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(8));

  private final Map<String, Served> served = new HashMap<>();

  @Test
  void only_requests_that_succeed_are_served() {
    Served served = Served.of(new MadeUpTrial(Verdict.PASS).serving(900, 100, 45).judged());

    assertThat(served).isEqualTo(new Served(900, 90, 45));
    assertThat(Served.of(new MadeUpTrial(Verdict.PASS).serving(0, 10, 0).judged())).isNull();
    assertThat(Served.of(new MadeUpTrial(Verdict.PASS).judged())).isNull();
  }

  @Test
  void arrivals_make_so_many_requests_each_at_the_limit_as_near_it() {
    AtLimit at = at(true, trial(95, true, 190, 40), trial(150, false, 200, 900));

    assertThat(at.perSecond()).isCloseTo(200, within(1e-9));
    assertThat(at.low()).isCloseTo(192, within(1e-9));
    assertThat(at.high()).isCloseTo(208, within(1e-9));
    assertThat(at.meanMillis()).isEqualTo(40);
  }

  @Test
  void people_may_wait_instead_so_that_no_more_is_taken_to_be_served_than_was() {
    AtLimit at = at(false, trial(95, true, 190, 40));

    assertThat(at.perSecond()).isEqualTo(190);
    assertThat(at.low()).isEqualTo(190);
    assertThat(at.high()).isCloseTo(208, within(1e-9));
  }

  @Test
  void the_interval_holds_the_value_whichever_trials_there_are() {
    for (double load = 87; load <= 104; load++) {
      AtLimit open = at(true, trial(load, true, 2 * load, 40), trial(99, true, 196, 50));
      AtLimit closed = at(false, trial(load, true, 200, 40), trial(99, true, 196, 50));

      assertThat(open.perSecond()).isBetween(open.low(), open.high());
      assertThat(closed.perSecond()).isBetween(closed.low(), closed.high());
    }
  }

  @Test
  void a_trial_that_came_too_close_to_tell_counts_and_one_that_broke_or_was_not_offered_does_not() {
    AtLimit close = at(true, trial(100, null, 200, 45));

    assertThat(close.perSecond()).isEqualTo(200);
    assertThat(of(limit(Stop.PRECISE, 100.0, trial(100, false, 200, 45)), true)).isNull();
    Trial notOffered =
        new Trial(100, Duration.ZERO, Duration.ZERO, null, false, null, List.of(), "100.0");
    served.put("100.0", new Served(1, 200, 45));
    assertThat(of(limit(Stop.PRECISE, 100.0, notOffered), true)).isNull();
  }

  @Test
  void far_below_the_limit_nothing_is_known_of_it_and_without_an_answer_neither() {
    assertThat(of(limit(Stop.PRECISE, 100.0, trial(80, true, 160, 40)), true)).isNull();
    assertThat(of(limit(Stop.BUDGET, 100.0, trial(99, true, 198, 40)), true)).isNull();
    assertThat(of(limit(Stop.PRECISE, null, trial(99, true, 198, 40)), true)).isNull();
  }

  private AtLimit at(boolean open, Trial... trials) {
    AtLimit at = of(limit(Stop.PRECISE, 100.0, trials), open);
    assertThat(at).isNotNull();
    return at;
  }

  private @Nullable AtLimit of(Limit limit, boolean open) {
    return AtLimit.of(limit, open, served);
  }

  private static Limit limit(Stop stop, @Nullable Double value, Trial... trials) {
    return new Limit(
        SETTINGS, stop, value, 96.0, 104.0, "p95", 1, List.of(trials), Duration.ofSeconds(60));
  }

  private Trial trial(double load, @Nullable Boolean met, double perSecond, double meanMillis) {
    String results = Double.toString(load);
    served.put(results, new Served(Math.round(10 * perSecond), perSecond, meanMillis));
    return new Trial(
        load,
        Duration.ofSeconds(10),
        Duration.ofSeconds(18),
        met,
        true,
        null,
        List.of(new Margin("p95", "< 500 ms", "ms", 400.0, met, 0.8, 0.1)),
        results);
  }
}
