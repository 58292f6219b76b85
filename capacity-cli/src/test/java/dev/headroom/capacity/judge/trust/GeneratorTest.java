package dev.headroom.capacity.judge.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The generator's own health, each check on both sides of its limit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratorTest {

  @Test
  void a_generator_with_cpu_to_spare_is_trusted() {
    holds(MadeUpRun.closed().sampled("generator.cpu.percent", 79), new GeneratorCpu());
  }

  @Test
  void a_generator_without_is_not_and_more_of_them_help_while_the_machine_has_cores() {
    TrustCheck check =
        invalidates(MadeUpRun.closed().sampled("generator.cpu.percent", 97), new GeneratorCpu());

    assertThat(check.inSentences().toString())
        .isEqualTo(
            "The generator's CPU was at 97 %, so these times are partly its own. Use --injectors 2.");
  }

  @Test
  void on_a_machine_that_is_full_more_generators_are_not_what_helps() {
    TrustCheck check =
        invalidates(
            MadeUpRun.closed()
                .sampled("generator.cpu.percent", 82)
                .sampled("machine.cpu.percent", 99.4),
            new GeneratorCpu());

    assertThat(check.mend().toString()).contains("--scale").doesNotContain("--injectors");
  }

  @Test
  void generators_share_one_machine() {
    MadeUpRun run =
        MadeUpRun.closed()
            .injectors(2)
            .sampled(1, "generator.cpu.percent", 41)
            .sampled(2, "generator.cpu.percent", 41);

    assertThat(invalidates(run, new GeneratorCpu()).mend().toString())
        .isEqualTo("Use --injectors 3.");
  }

  @Test
  void a_generator_held_on_one_core_of_many_is_full_while_the_machine_idles() {
    MadeUpRun run =
        MadeUpRun.closed()
            .sampled("generator.cpu.percent", 12)
            .sampled("generator.cpu.allowed.percent", 96);

    assertThat(invalidates(run, new GeneratorCpu()).mend().toString()).contains("more cores");
  }

  @Test
  void one_full_thread_is_a_full_generator() {
    holds(MadeUpRun.open().sampled("generator.thread.busiest.percent", 89), new GeneratorThread());
    invalidates(
        MadeUpRun.open().sampled("generator.thread.busiest.percent", 91), new GeneratorThread());
  }

  @Test
  void a_short_collection_is_nothing_and_a_long_one_withholds_the_verdict() {
    MadeUpRun run = MadeUpRun.open().sampled("generator.gc.maxPause.millis", 20);
    holds(run, new GeneratorPauses());
    TrustCheck check =
        only(run.sampledAt(4_000, 1, "generator.gc.maxPause.millis", 500), new GeneratorPauses());
    assertThat(check.broken()).isTrue();
    assertThat(check.gravity()).isEqualTo(Gravity.WITHHOLDS);
  }

  @Test
  void what_happens_before_the_window_spoils_nothing_in_it() {
    MadeUpRun run = MadeUpRun.open().sampled("generator.gc.maxPause.millis", 20);
    holds(run.sampledAt(900, 1, "generator.gc.maxPause.millis", 5_000), new GeneratorPauses());
  }

  @Test
  void a_generator_that_stands_still_longer_than_answers_take_measures_itself() {
    MadeUpRun run = MadeUpRun.open().withArrivals();
    holds(run.sampled("generator.lateness.millis", 8), new GeneratorClock());

    TrustCheck check =
        invalidates(
            MadeUpRun.open().withArrivals().sampled("generator.lateness.millis", 200),
            new GeneratorClock());
    // of each second 200 ms stand still: 5 % of all instants wait 150 ms or more
    assertThat(check.measured()).hasToString("150 ms at p95");
    assertThat(check.inSentences().toString()).contains("up to 200 ms", "150 ms can be its own");
  }

  @Test
  void what_can_not_change_whether_a_promise_was_kept_is_no_matter() {
    MadeUpRun run = MadeUpRun.open().withArrivals().sampled("generator.lateness.millis", 80);
    invalidates(run, new GeneratorClock());
    holds(run.promising("response time p95", "< 2 s"), new GeneratorClock());
  }

  @Test
  void a_percentile_that_was_promised_is_looked_at_however_high() {
    MadeUpRun run =
        MadeUpRun.open().withArrivals().sampledAt(5_000, 1, "generator.lateness.millis", 200);
    holds(run, new GeneratorClock());
    assertThat(
            invalidates(run.promising("response time p98", "< 200 ms"), new GeneratorClock())
                .measured()
                .toString())
        .endsWith("at p98");
  }

  @Test
  void the_worst_of_several_generators_decides() {
    MadeUpRun run =
        MadeUpRun.open()
            .withArrivals()
            .injectors(2)
            .sampled(1, "generator.lateness.millis", 2)
            .sampled(2, "generator.lateness.millis", 400);
    invalidates(run, new GeneratorClock());
  }

  @Test
  void requests_sent_a_little_late_are_no_matter_and_those_as_late_as_answers_take_are() {
    holds(MadeUpRun.open().withArrivals(due -> 15), new SentOnTime());
    TrustCheck check =
        invalidates(
            MadeUpRun.open().withArrivals(due -> due % 1_000 < 60 ? 40 : 0), new SentOnTime());

    assertThat(check.inSentences().toString())
        .isEqualTo(
            "The generator sent 5 % of the requests 40 ms or more after their time, beside response"
                + " times of 30 ms, so these times are partly its own. Use --injectors 2.");
  }

  @Test
  void lateness_that_the_slowest_answers_would_hide_still_shows_at_the_median() {
    MadeUpRun run = MadeUpRun.open().withArrivals(due -> 25);
    run.promising("response time p95", "< 10 s");

    assertThat(invalidates(run, new SentOnTime()).measured()).hasToString("25 ms late at p50");
  }

  @Test
  void a_hypervisor_that_takes_the_machine_away_is_told_and_decides_nothing() {
    holds(MadeUpRun.open().sampled("machine.cpu.steal.percent", 4), new MachineShort());
    TrustCheck check =
        only(MadeUpRun.open().sampled("machine.cpu.steal.percent", 9), new MachineShort());
    assertThat(check.broken()).isTrue();
    assertThat(check.gravity()).isEqualTo(Gravity.WARNS);
  }

  @Test
  void what_older_results_never_had_is_not_asked_of_them() {
    MadeUpRun old = MadeUpRun.closed().withPeople(100);
    for (Check check :
        List.of(
            new GeneratorThread(),
            new GeneratorClock(),
            new SentOnTime(),
            new MachineShort(),
            new InStep(),
            new ObservationsWhole())) {
      assertThat(old.seenBy(check)).isEmpty();
    }
  }

  static void holds(MadeUpRun run, Check check) {
    assertThat(only(run, check).held()).as(only(run, check).toString()).isTrue();
  }

  static TrustCheck invalidates(MadeUpRun run, Check check) {
    TrustCheck found = only(run, check);
    assertThat(found.broken()).as(found.toString()).isTrue();
    assertThat(found.gravity()).isEqualTo(Gravity.INVALIDATES);
    return found;
  }

  static TrustCheck only(MadeUpRun run, Check check) {
    List<TrustCheck> seen = run.seenBy(check);
    assertThat(seen).hasSize(1);
    return seen.get(0);
  }
}
