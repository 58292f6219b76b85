package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.asked;
import static dev.headroom.capacity.check.LineHistories.PROMISES;
import static dev.headroom.capacity.check.LineHistories.all;
import static dev.headroom.capacity.check.LineHistories.cut;
import static dev.headroom.capacity.check.LineHistories.fresh;
import static dev.headroom.capacity.check.LineHistories.leaves;
import static dev.headroom.capacity.check.LineHistories.loses;
import static dev.headroom.capacity.check.LineHistories.pays;
import static dev.headroom.capacity.check.LineHistories.walksIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PermitsWithinLimitTest {

  @Test
  void as_many_as_there_are_permits_may_be_inside() {
    Invariant result = judged(fresh(), all(walksIn(1, 1_000), walksIn(2, 2_000)));

    assertThat(result.held()).isTrue();
    assertThat(result.closestCall()).hasToString("2 of 2 inside at 0:02.010");
  }

  @Test
  void one_more_is_too_many_and_is_told_with_those_who_were_inside() {
    Invariant result =
        judged(
            fresh(),
            all(walksIn(1, 1_000), walksIn(2, 2_000), walksIn(3, 3_000), walksIn(4, 3_500)));

    assertThat(result.held()).isFalse();
    assertThat(result.violations()).isEqualTo(2);
    assertThat(Histories.told(result))
        .containsExactly(
            "3 people were inside schedule 1 at 0:03.010, where 2 may be",
            "4 people were inside schedule 1 at 0:03.510, where 2 may be");
    assertThat(Histories.story(result.witnesses().get(0)))
        .containsExactly(
            "1010–60905 user 1 was inside",
            "2010–61905 user 2 was inside",
            "3010–62905 user 3 was inside");
  }

  @Test
  void whoever_leaves_pays_or_may_have_makes_room() {
    List<Operation> two = all(walksIn(1, 1_000), walksIn(2, 2_000), walksIn(3, 4_000));

    assertThat(judged(fresh(), all(two, List.of(leaves(1, 3_990, 4_020)))).held()).isTrue();
    assertThat(judged(fresh(), all(two, List.of(loses(1, 3_000, 9_000)))).held()).isTrue();
    assertThat(judged(fresh(), all(two, List.of(pays(1, 3_000, 3_900).ok("9")))).held()).isTrue();
    assertThat(judged(fresh(), all(two, List.of(pays(1, 3_000, 9_000).lost()))).held()).isTrue();
    Operation booked = asked("book", 1).pass("p1").at(3_000, 3_100).ok("b1");
    assertThat(judged(fresh(), all(two, List.of(booked))).held()).isTrue();
  }

  @Test
  void a_refused_payment_makes_no_room_and_neither_does_another_persons() {
    List<Operation> three = all(walksIn(1, 1_000), walksIn(2, 2_000), walksIn(3, 4_000));

    Operation refused = pays(1, 3_000, 3_900).refused(402, "INSUFFICIENT_POINTS");
    assertThat(judged(fresh(), all(three, List.of(refused))).held()).isFalse();
    assertThat(judged(fresh(), all(three, List.of(pays(9, 3_000, 3_900).ok("9")))).held())
        .isFalse();
  }

  @Test
  void an_admission_that_is_over_counts_no_more_and_clocks_may_differ() {
    List<Operation> two = all(walksIn(1, 1_000), walksIn(2, 2_000));

    assertThat(judged(fresh(), all(two, walksIn(3, 61_000))).held()).isTrue();
    assertThat(judged(fresh(), all(two, walksIn(3, 60_850))).held()).isFalse();
    assertThat(judged(fresh(), all(two, walksIn(3, 60_950))).held()).isTrue();
  }

  @Test
  void each_schedule_has_permits_of_its_own() {
    Operation elsewhere =
        Histories.line("admitted", 3, 0).schedule(2).at(2_990, 3_010).expires(63_000).ok("t3");

    assertThat(
            judged(fresh(), all(walksIn(1, 1_000), walksIn(2, 2_000), List.of(elsewhere))).held())
        .isTrue();
  }

  @Test
  void the_same_ticket_told_twice_is_one_person() {
    assertThat(
            judged(
                    fresh(),
                    all(walksIn(1, 1_000), walksIn(2, 2_000), walksIn(2, 2_000), walksIn(1, 1_000)))
                .held())
        .isTrue();
  }

  @Test
  void a_history_that_tells_neither_tickets_nor_ends_is_judged_by_promised_lives() {
    List<Operation> bare =
        List.of(
            bare("enter", 1, 1_000),
            bare("admitted", 1, 1_000),
            bare("enter", 2, 2_000),
            bare("admitted", 2, 2_000),
            bare("enter", 3, 3_000),
            bare("admitted", 3, 3_000));

    assertThat(judged(Histories.alone(), bare).held()).isFalse();
    Operation again = bare("enter", 1, 2_900);
    Operation left = asked("leave", 1).at(2_500, 2_600).ok();
    assertThat(judged(Histories.alone(), all(bare, List.of(left))).held()).isTrue();
    assertThat(judged(Histories.alone(), all(bare, List.of(left, again))).held()).isTrue();
  }

  @Test
  void an_end_that_does_not_fit_what_was_seen_is_not_believed() {
    Operation odd =
        Histories.line("admitted", 3, 0).at(2_990, 3_010).pass("p3").expires(9_000_000).ok("t3");
    Operation enter = LineHistories.enters(3, 0, 2_990, 3_010);
    Operation left = leaves(1, 62_000, 62_010);

    assertThat(
            judged(fresh(), all(walksIn(1, 1_000), walksIn(2, 61_000), List.of(enter, odd, left)))
                .held())
        .isTrue();
  }

  @Test
  void admissions_of_another_life_than_promised_show_nothing() {
    List<Operation> short3 = List.of(lasts(1, 1_000), lasts(2, 2_000), lasts(3, 3_000));

    Invariant result = judged(fresh(), short3);

    assertThat(result.held()).isNull();
    assertThat(result.closestCall())
        .hasToString("no admission that was told ends when the promised life is over");
  }

  private static Operation lasts(long user, long at) {
    return Histories.line("admitted", user, 0).at(at, at + 10).expires(at + 500).ok("t" + user);
  }

  @Test
  void permits_above_their_limit_are_found_in_the_apps_own_sums_and_samples() {
    assertThat(judged(ledger(9, 10), List.of()).held()).isTrue();
    assertThat(judged(ledger(11, 10), List.of()).held()).isFalse();
    MetricSample over =
        new MetricSample(5, "app", 1, "app.permits.out", Map.of("schedule", "1"), 11);
    Evidence within = ledger(9, 10);
    Evidence sampled = new Evidence(0, true, within.ledger(), Facts.NONE, List.of(over));
    Invariant result = judged(sampled, List.of());
    assertThat(Histories.told(result))
        .containsExactly("schedule 1 had 11 permits out of 10 at 0:00.005");
  }

  @Test
  void without_a_whole_history_only_what_the_app_says_is_judged() {
    List<Operation> three = all(walksIn(1, 1_000), walksIn(2, 2_000), walksIn(3, 3_000));

    assertThat(judged(cut(), three).held()).isNull();
    Evidence over = ledger(11, 10);
    Evidence cut = new Evidence(0, false, over.ledger(), Facts.NONE, List.of());
    assertThat(judged(cut, three).held()).isFalse();
  }

  @Test
  void where_nobody_was_admitted_nothing_is_said() {
    assertThat(judged(fresh(), List.of()).applies()).isFalse();
  }

  private static Operation bare(String op, long user, long at) {
    return asked(op, user).at(at, at + 20).ok();
  }

  private static Evidence ledger(long out, long limit) {
    return Histories.with(
        new Ledger.BeforeAndAfter(
            null, LineHistories.ledger(List.of(new Ledger.Permits(1, out, limit)))),
        Facts.NONE);
  }

  private static Invariant judged(Evidence evidence, List<Operation> operations) {
    return LineHistories.judge(
        new PermitsWithinLimit(new Line(PROMISES), PROMISES), evidence, operations);
  }
}
