package dev.headroom.capacity.judge.cause;

import static dev.headroom.capacity.judge.cause.MadeUpTrouble.CALLS;
import static dev.headroom.capacity.judge.cause.MadeUpTrouble.inTheMiddle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.slo.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs of which the truth is known. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CausesTest {

  private static final String LIMIT = "< 200 ms";

  @Test
  void calls_that_waited_for_connections_are_slow_because_of_that() {
    Diagnosis diagnosis = slow(400).pool(2, s -> inTheMiddle(s) ? 400 : 0).diagnosis();

    assertThat(diagnosis.because())
        .hasToString(
            "calls waited 400\u00a0ms for one of 2 database connections, 89\u00a0% of what they took");
    assertThat(diagnosis.of()).isEqualTo("response time p95");
    assertThat(diagnosis.bottlenecks().get(0).resource()).isEqualTo("app.db.pool");
    assertThat(diagnosis.actions().get(0).what())
        .hasToString("Raise spring.datasource.hikari.maximum-pool-size from 2 to 3.");
  }

  @Test
  void a_wait_all_the_time_needs_no_contrast_where_it_is_most_of_what_calls_took() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promising("response time p95", LIMIT)
            .slower(s -> 400)
            .pool(1, s -> 400)
            .diagnosis();

    assertThat(diagnosis.because())
        .hasToString(
            "calls waited 400\u00a0ms for the only database connection, 89\u00a0% of what they took");
  }

  @Test
  void calls_that_waited_for_a_core_are_slow_because_of_that() {
    Diagnosis diagnosis =
        slow(300)
            .total("app.requestThreads.cpuWait.seconds", s -> inTheMiddle(s) ? CALLS * 0.3 : 0.1)
            .level("machine.cpu.percent", s -> inTheMiddle(s) ? 99 : 40)
            .level("app.cpu.percent", s -> inTheMiddle(s) ? 90 : 30)
            .diagnosis();

    assertThat(diagnosis.because())
        .hasToString(
            "calls waited 300\u00a0ms for a free core, 86\u00a0% of what they took: the machine was"
                + " 99\u00a0% busy");
    assertThat(diagnosis.actions().get(0).what().toString()).contains("more cores");
  }

  @Test
  void a_few_long_pauses_make_the_slowest_calls_slow() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promising("response time p99", LIMIT)
            .slower(s -> 0)
            .total("app.gc.pauseSeconds", s -> s % 7 == 3 ? 0.9 : 0.001)
            .level("app.heap.maxMiB", s -> 512)
            .level("app.heap.afterCollection.percent", s -> 91)
            .slower(s -> s % 7 == 3 ? 800 : 0)
            .diagnosis();

    assertThat(diagnosis.because()).asString().contains("stood still").contains("collect garbage");
    assertThat(diagnosis.actions().get(0).what())
        .hasToString("Give the app more heap: -Xmx1024m instead of 512 MiB.");
  }

  @Test
  void short_pauses_can_not_make_calls_wait_for_long() {
    Diagnosis diagnosis =
        slow(600).total("app.gc.pauseSeconds", s -> inTheMiddle(s) ? 0.020 : 0.001).diagnosis();

    assertThat(diagnosis.because()).isNull();
    assertThat(diagnosis.meanwhile()).isNull();
    assertThat(diagnosis.unknown()).asString().startsWith("Nothing that was measured");
  }

  @Test
  void a_redis_that_answers_late_is_named() {
    Diagnosis diagnosis =
        slow(300)
            .total("app.redis.calls", s -> 3 * CALLS)
            .total("app.redis.seconds", s -> inTheMiddle(s) ? CALLS * 0.3 : CALLS * 0.002)
            .total("redis.cpu.seconds", s -> inTheMiddle(s) ? 0.97 : 0.2)
            .diagnosis();

    assertThat(diagnosis.because()).asString().contains("Redis").contains("97\u00a0% busy");
  }

  @Test
  void locked_rows_are_named_rather_than_the_time_with_a_connection_in_hand() {
    Diagnosis diagnosis =
        slow(300)
            .total("mariadb.rowLock.waits", s -> inTheMiddle(s) ? CALLS : 0)
            .total("mariadb.rowLock.seconds", s -> inTheMiddle(s) ? CALLS * 0.3 : 0)
            .total("app.db.usages", s -> CALLS)
            .total("app.db.usage.seconds", s -> inTheMiddle(s) ? CALLS * 0.32 : CALLS * 0.02)
            .diagnosis();

    assertThat(diagnosis.because()).asString().contains("rows that other transactions had locked");
    assertThat(diagnosis.because()).asString().doesNotContain("with the database");
  }

  @Test
  void time_with_the_database_is_named_where_calls_spent_most_of_theirs_there() {
    Diagnosis diagnosis =
        slow(300)
            .total("app.db.usages", s -> CALLS)
            .total("app.db.usage.seconds", s -> inTheMiddle(s) ? CALLS * 0.32 : CALLS * 0.02)
            .diagnosis();

    assertThat(diagnosis.because())
        .asString()
        .startsWith("calls spent 320\u00a0ms with the database");
  }

  @Test
  void a_queue_before_the_request_threads_is_a_wait_by_littles_law() {
    Diagnosis diagnosis =
        slow(300).level("app.requests.queued", s -> inTheMiddle(s) ? CALLS * 0.3 : 0).diagnosis();

    assertThat(diagnosis.because())
        .hasToString(
            "calls waited 300\u00a0ms for a thread to serve them, 86\u00a0% of what they took");
  }

  @Test
  void two_that_share_the_guilt_are_both_named() {
    Diagnosis diagnosis =
        slow(400)
            .pool(2, s -> inTheMiddle(s) ? 200 : 0)
            .level("app.requests.queued", s -> inTheMiddle(s) ? CALLS * 0.19 : 0)
            .diagnosis();

    assertThat(diagnosis.because())
        .asString()
        .contains("database connections")
        .contains(", and calls waited 190\u00a0ms for a thread");
  }

  @Test
  void who_was_busy_at_the_same_time_but_cost_little_is_innocent() {
    Diagnosis diagnosis =
        slow(500)
            .pool(20, s -> inTheMiddle(s) ? 8 : 1)
            .total("app.redis.seconds", s -> inTheMiddle(s) ? CALLS * 0.010 : CALLS * 0.001)
            .diagnosis();

    assertThat(diagnosis.because()).isNull();
    assertThat(diagnosis.meanwhile()).isNull();
    assertThat(diagnosis.actions()).isEmpty();
  }

  @Test
  void waits_that_were_there_when_calls_were_quick_are_innocent() {
    Diagnosis diagnosis = slow(500).pool(2, s -> inTheMiddle(s) ? 0 : 30).diagnosis();

    assertThat(diagnosis.because()).isNull();
    assertThat(diagnosis.meanwhile()).isNull();
  }

  @Test
  void a_full_cpu_of_which_nobody_counts_the_waits_only_went_on_meanwhile() {
    Diagnosis diagnosis =
        slow(300).level("app.cpu.percent", s -> inTheMiddle(s) ? 97 : 20).diagnosis();

    assertThat(diagnosis.because()).isNull();
    assertThat(diagnosis.meanwhile()).hasToString("the app used 97\u00a0% of its CPU on average");
  }

  @Test
  void a_machine_that_others_kept_busy_is_told_before_the_threads_that_suffered() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promisingOf("app.consumer.lag", "< 10")
            .level("app.consumer.lag", s -> 100)
            .slower(s -> 400)
            .level("app.requests.queued", s -> CALLS * 0.3)
            .level("machine.cpu.percent", s -> 100)
            .level("app.cpu.percent", s -> 12)
            .level("generator.cpu.percent", s -> 7)
            .diagnosis();

    assertThat(diagnosis.meanwhile()).hasToString("the machine\u2019s CPU was 100\u00a0% busy");
    assertThat(diagnosis.actions().get(0).what())
        .hasToString("Run it on a machine that has nothing else to do.");
  }

  @Test
  void an_app_that_is_still_compiled_may_be_why_the_first_calls_are_slow_and_no_more() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promising("response time p95", LIMIT)
            .slower(s -> s < 15 ? 300 : 0)
            .total("app.compilation.millis", s -> s < 15 ? 900 : 20)
            .diagnosis();

    assertThat(diagnosis.because()).isNull();
    assertThat(diagnosis.meanwhile())
        .hasToString("the app was still being compiled, 90\u00a0% of the time");
  }

  @Test
  void without_samples_it_is_said_that_nothing_was_measured() {
    assertThat(slow(300).diagnosis().unknown()).hasToString("What made it slow was not measured.");
  }

  @Test
  void failures_of_one_kind_are_named() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promising("success rate", "> 99 %")
            .failing("503 LOCK_TIMEOUT", 5, 38)
            .failing("404", 9, 2)
            .diagnosis();

    assertThat(diagnosis.because())
        .hasToString("38 of 40 failures were \u201c503 LOCK_TIMEOUT\u201d");
  }

  @Test
  void calls_that_got_no_connection_are_why_they_failed() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promising("success rate", "> 99 %")
            .failing("503", 5, 40)
            .total("app.db.timeouts", s -> s == 5 ? 39 : 0)
            .diagnosis();

    assertThat(diagnosis.because()).hasToString("39 calls got no database connection in time");
  }

  @Test
  void refusals_of_the_apps_protection_are_why_calls_failed() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promising("error rate", "< 1 %")
            .failing("429", 5, 40)
            .total("app.refused", s -> s == 5 ? 40 : 0)
            .diagnosis();

    assertThat(diagnosis.because()).hasToString("the app refused 40 calls to protect itself");
  }

  @Test
  void what_is_no_matter_of_requests_has_no_cause_among_them() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promisingOf("app.consumer.lag", "< 10")
            .level("app.consumer.lag", s -> 100)
            .slower(s -> 400)
            .pool(1, s -> 400)
            .diagnosis();

    assertThat(diagnosis.because()).isNull();
    assertThat(diagnosis.meanwhile()).asString().contains("only database connection");
  }

  @Test
  void waits_for_a_connection_are_told_of_their_pool_whatever_else_took_time() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promisingOf("app.db.pending", "0")
            .level("app.db.pending", s -> inTheMiddle(s) ? 2 : 0)
            .slower(s -> 400)
            .pool(1, s -> 20)
            .total("app.redis.seconds", s -> CALLS * 0.35)
            .diagnosis();

    assertThat(diagnosis.meanwhile()).asString().contains("only database connection");
  }

  @Test
  void a_pass_and_a_broken_check_have_no_cause() {
    MadeUpTrouble passed = slow(400).pool(2, s -> inTheMiddle(s) ? 400 : 0).judged(Verdict.PASS);
    MadeUpTrouble broke = slow(400).pool(2, s -> inTheMiddle(s) ? 400 : 0).aCheckBrokeToo();

    assertThat(passed.diagnosis().because()).isNull();
    assertThat(broke.diagnosis().because()).isNull();
  }

  private static MadeUpTrouble slow(double millis) {
    return new MadeUpTrouble()
        .promising("response time p95", LIMIT)
        .slower(s -> inTheMiddle(s) ? millis : 0);
  }
}
