package dev.headroom.capacity.judge.trust;

import static dev.headroom.capacity.judge.trust.GeneratorTest.holds;
import static dev.headroom.capacity.judge.trust.GeneratorTest.invalidates;
import static dev.headroom.capacity.judge.trust.GeneratorTest.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whether the load came that was meant, each check on both sides of its limit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadTest {

  @Test
  void a_load_that_came_as_planned_is_trusted() {
    holds(MadeUpRun.open().withArrivals(), new Offered());
  }

  @Test
  void arrivals_that_never_came_are_told_from_one_percent_and_spoil_a_run_from_five() {
    TrustCheck told =
        only(MadeUpRun.open().withArrivals(due -> due % 500 == 0 ? -1 : 0), new Offered());
    assertThat(told.broken()).isTrue();
    assertThat(told.gravity()).isEqualTo(Gravity.WARNS);
    assertThat(told.measured()).hasToString("784 of 800 in steady");

    assertThat(
            invalidates(
                    MadeUpRun.open().withArrivals(due -> due % 150 == 0 ? -1 : 0), new Offered())
                .finding()
                .toString())
        .startsWith("The generator offered another load than planned");
  }

  @Test
  void arrivals_moved_from_one_phase_into_another_spoil_both() {
    MadeUpRun run =
        MadeUpRun.open()
            .withArrivals(due -> due >= 4_500 && due < 5_000 ? 5_000 - due : 0)
            .planned(
                new Phase("warm-up", Duration.ofSeconds(1), 100, 100, false),
                new Phase("first", Duration.ofSeconds(4), 100, 100, true),
                new Phase("second", Duration.ofSeconds(4), 100, 100, true),
                new Phase("cool-down", Duration.ofSeconds(1), 100, 100, false));

    assertThat(invalidates(run, new Offered()).measured()).hasToString("350 of 400 in first");
  }

  @Test
  void too_many_are_as_wrong_as_too_few() {
    MadeUpRun run =
        MadeUpRun.open()
            .withArrivals()
            .planned(
                new Phase("warm-up", Duration.ofSeconds(1), 80, 80, false),
                new Phase("steady", Duration.ofSeconds(8), 80, 80, true));
    invalidates(run, new Offered());
  }

  @Test
  void a_random_plan_is_only_met_on_average() {
    MadeUpRun some = MadeUpRun.open().withArrivals(due -> due % 150 == 0 ? -1 : 0);
    holds(some.atRandom(), new Offered());
    MadeUpRun many = MadeUpRun.open().withArrivals(due -> due % 40 == 0 ? -1 : 0);
    invalidates(many.atRandom(), new Offered());
  }

  @Test
  void results_from_before_arrivals_were_observed_are_judged_by_their_raw_log() {
    MadeUpRun run = MadeUpRun.open();
    for (int person = 0; person < 100; person++) {
      run.request(2_000 + person, 30);
    }
    invalidates(run, new Offered());
  }

  @Test
  void as_many_people_at_once_as_planned_are_trusted() {
    holds(MadeUpRun.closed().withPeople(95), new PeopleAtOnce());
    invalidates(MadeUpRun.closed().withPeople(90), new PeopleAtOnce());
  }

  @Test
  void models_are_never_mixed_up() {
    assertThat(MadeUpRun.closed().withPeople(100).seenBy(new Offered())).isEmpty();
    assertThat(MadeUpRun.open().withArrivals().seenBy(new PeopleAtOnce())).isEmpty();
  }

  @Test
  void a_load_that_began_seconds_late_was_another() {
    holds(MadeUpRun.open().withArrivals(), new LoadBegan());
    invalidates(MadeUpRun.open().withArrivals(due -> due < 5_100 ? -1 : 0), new LoadBegan());
  }

  @Test
  void generators_that_began_apart_offered_another_load() {
    MadeUpRun together = MadeUpRun.open().injectors(2).withArrivals().generator(3);
    holds(together, new InStep());
    MadeUpRun apart = MadeUpRun.open().injectors(2).withArrivals().generator(2_500);
    assertThat(invalidates(apart, new InStep()).measured()).hasToString("2,500 ms apart");
  }

  @Test
  void a_generator_that_left_nothing_is_missed() {
    assertThat(invalidates(MadeUpRun.open().injectors(2).withArrivals(), new InStep()).measured())
        .hasToString("1 of 2 generators");
  }

  @Test
  void observations_that_miss_requests_of_the_raw_log_withhold_the_verdict() {
    holds(MadeUpRun.open().withArrivals(), new ObservationsWhole());
    MadeUpRun run = MadeUpRun.open().withArrivals();
    for (int i = 0; i < 40; i++) {
      run.request(5_000 + i, 20);
    }
    TrustCheck check = only(run, new ObservationsWhole());
    assertThat(check.broken()).isTrue();
    assertThat(check.gravity()).isEqualTo(Gravity.WITHHOLDS);
    assertThat(check.measured()).hasToString("40 of 1,040 requests missing");
  }

  @Test
  void a_part_that_fell_silent_withholds_the_verdict_and_the_machine_is_no_part() {
    MadeUpRun run = MadeUpRun.open().sampled("app.cpu.percent", 20);
    holds(run, new PartsUp());
    run.sampledAt(-3_000, 1, "redis.cpu.percent", 1).sampledAt(-9_000, 1, "machine.cpu.percent", 1);
    TrustCheck check = only(run, new PartsUp());
    assertThat(check.measured().toString()).startsWith("redis 1 was last heard");
    assertThat(check.gravity()).isEqualTo(Gravity.WITHHOLDS);
  }

  @Test
  void of_a_system_elsewhere_no_part_is_expected() {
    assertThat(MadeUpRun.open().elsewhere().seenBy(new PartsUp())).isEmpty();
    assertThat(only(MadeUpRun.open(), new PartsUp()).held()).isNull();
  }

  @Test
  void a_handful_of_requests_says_nothing() {
    holds(MadeUpRun.open().withArrivals(), new EnoughRequests());
    assertThat(only(MadeUpRun.open().request(2_000, 5), new EnoughRequests()).broken()).isTrue();
  }

  @Test
  void people_who_were_held_back_into_the_window_count_as_late() {
    MadeUpRun run = MadeUpRun.open().withArrivals(due -> due < 1_000 ? 1_500 - due : -1);

    assertThat(invalidates(run, new SentOnTime()).measured().toString()).endsWith("at p50");
  }

  @Test
  void people_who_wait_at_the_door_have_not_come() {
    MadeUpRun run = MadeUpRun.open().withArrivals(due -> 6_000);
    invalidates(run, new LoadBegan());
  }

  @Test
  void a_generator_so_late_that_hardly_anything_was_sent_is_late_all_the_same() {
    MadeUpRun run = MadeUpRun.closed().withArrivals(due -> due == 500 ? 4_000 : -1);

    assertThat(invalidates(run, new SentOnTime()).measured()).hasToString("4,000 ms late at p50");
  }

  @Test
  void a_history_that_misses_holds_withholds_the_verdict() {
    holds(MadeUpRun.open().withHolds(5_000, 4_995), new HistoryWhole());
    TrustCheck check = only(MadeUpRun.open().withHolds(5_000, 4_900), new HistoryWhole());
    assertThat(check.broken()).isTrue();
    assertThat(check.gravity()).isEqualTo(Gravity.WITHHOLDS);
    assertThat(check.measured()).hasToString("100 of 5,000 operations missing");
  }
}
