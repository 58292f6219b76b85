package dev.headroom.capacity.judge.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A minute of 50 requests a second. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SteadyTest {

  private static final int SECONDS = 60;

  @Test
  void noise_is_no_drift() {
    for (int seed = 0; seed < 20; seed++) {
      GeneratorTest.holds(requests(at -> 100, seed), new Steady());
    }
  }

  @Test
  void response_times_that_double_are_told_and_decide_nothing() {
    TrustCheck check = GeneratorTest.only(requests(at -> 100 + at / 600, 1), new Steady());

    assertThat(check.broken()).isTrue();
    assertThat(check.gravity()).isEqualTo(Gravity.WARNS);
    assertThat(check.finding().toString())
        .startsWith("Under a steady load the median response time grew by 6")
        .endsWith(" %) in steady");
  }

  @Test
  void response_times_that_fall_ask_for_a_longer_warm_up() {
    TrustCheck check = GeneratorTest.only(requests(at -> 200 - at / 600, 1), new Steady());

    assertThat(check.mend()).hasToString("Give it a longer warm-up.");
  }

  @Test
  void a_throughput_that_fades_is_told() {
    MadeUpRun run = MadeUpRun.closed().steadyFor(SECONDS);
    for (int at = 0, gap = 10; at < SECONDS * 1_000; at += gap, gap = 10 + at / 6_000) {
      run.request(at, 30);
    }
    assertThat(GeneratorTest.only(run, new Steady()).measured().toString())
        .startsWith("throughput fell by");
  }

  @Test
  void a_load_that_changes_is_not_expected_to_be_steady() {
    MadeUpRun run =
        requests(at -> 100 + at / 600, 1)
            .planned(new Phase("ramp", Duration.ofSeconds(SECONDS), 10, 100, true));
    assertThat(run.seenBy(new Steady())).isEmpty();
  }

  @Test
  void a_short_look_says_nothing_of_drift() {
    assertThat(MadeUpRun.open().withArrivals().seenBy(new Steady())).isEmpty();
  }

  @Test
  void a_bare_log_that_gets_slower_at_one_rate_is_told_of_by_name() {
    TrustCheck check = bare(requests(at -> 100 + at / 600, 1), new Steady());

    assertThat(check.finding().toString())
        .startsWith("Under a steady load the median response time of enter grew by 6")
        .endsWith(" %) in the log");
    assertThat(bare(requests(at -> 100, 1), new Steady()).broken()).isFalse();
  }

  @Test
  void of_a_bare_log_whose_rate_rises_nothing_is_asked() {
    MadeUpRun run = MadeUpRun.closed();
    for (int at = 0, gap = 40; at < SECONDS * 1_000; at += gap, gap = 40 - at / 2_000) {
      run.request(at, 100 + at / 600);
    }
    assertThat(new Steady().look(run.bareLog())).isEmpty();
  }

  @Test
  void a_number_of_people_is_a_steady_load_though_they_ask_less_often() {
    MadeUpRun run = MadeUpRun.closed().people(10, SECONDS * 1_000);
    for (int at = 0, gap = 10; at < SECONDS * 1_000; at += gap, gap = 10 + at / 6_000) {
      run.request(at, 10 * gap);
    }
    assertThat(bare(run, new Steady()).finding().toString()).contains("of enter grew by");
  }

  @Test
  void a_slow_beginning_of_a_bare_log_is_named_with_what_leaves_it_out() {
    TrustCheck check = bare(requests(at -> at < 8_000 ? 400 : 100, 1), new WarmedUp());

    assertThat(check.gravity()).isEqualTo(Gravity.WARNS);
    assertThat(check.inSentences())
        .hasToString("The first 8 s look like warm-up. Leave them out with --warm-up 8s.");
    assertThat(bare(requests(at -> 100, 1), new WarmedUp()).broken()).isFalse();
  }

  @Test
  void a_planned_run_has_its_own_warm_up() {
    assertThat(requests(at -> at < 8_000 ? 400 : 100, 1).seenBy(new WarmedUp())).isEmpty();
  }

  private static TrustCheck bare(MadeUpRun run, Check check) {
    return check.look(run.bareLog()).orElseThrow();
  }

  private static MadeUpRun requests(IntUnaryOperator takesMillis, long seed) {
    Random random = new Random(seed);
    MadeUpRun run = MadeUpRun.closed().steadyFor(SECONDS);
    for (int at = 0; at < SECONDS * 1_000; at += 20) {
      double noise = Math.exp(0.4 * random.nextGaussian());
      run.request(at, (int) (takesMillis.applyAsInt(at) * noise));
    }
    return run;
  }
}
