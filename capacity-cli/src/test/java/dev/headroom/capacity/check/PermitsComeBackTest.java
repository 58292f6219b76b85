package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.LineHistories.PROMISES;
import static dev.headroom.capacity.check.LineHistories.admitted;
import static dev.headroom.capacity.check.LineHistories.all;
import static dev.headroom.capacity.check.LineHistories.cut;
import static dev.headroom.capacity.check.LineHistories.enters;
import static dev.headroom.capacity.check.LineHistories.fresh;
import static dev.headroom.capacity.check.LineHistories.holds;
import static dev.headroom.capacity.check.LineHistories.leaves;
import static dev.headroom.capacity.check.LineHistories.loses;
import static dev.headroom.capacity.check.LineHistories.lostEnter;
import static dev.headroom.capacity.check.LineHistories.pays;
import static dev.headroom.capacity.check.LineHistories.permits;
import static dev.headroom.capacity.check.LineHistories.walksIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PermitsComeBackTest {

  private static final List<Operation> INSIDE = walksIn(1, 1_000);
  private static final Facts.Permit PERMIT = new Facts.Permit(1, 1, 61_005);

  @Test
  void who_neither_left_nor_paid_keeps_the_permit() {
    Invariant result = judged(permits(10_000, PERMIT));

    assertThat(result.held()).isTrue();
    assertThat(result.closestCall())
        .hasToString("0 permits were given back; the 1 still out in the end may still be used");
  }

  @Test
  void a_permit_of_somebody_who_left_or_paid_has_leaked() {
    Invariant left = judged(permits(10_000, PERMIT), leaves(1, 2_000, 2_010));

    assertThat(Histories.told(left))
        .containsExactly(
            "user 1 had left schedule 1 or paid by 0:02.010, and the permit was still out at"
                + " 0:10.000");
    assertThat(Histories.story(left.witnesses().get(0)))
        .containsExactly(
            "1000–1010 user 1 asked to enter ?",
            "1010–2000 user 1 was inside",
            "2010–10000 user 1 was gone",
            "10000–61005 user 1 had a permit");
    assertThat(judged(permits(10_000, PERMIT), pays(1, 2_000, 2_010).ok("9")).held()).isFalse();
    assertThat(judged(permits(10_000), leaves(1, 2_000, 2_010)).held()).isTrue();
  }

  @Test
  void who_leaves_the_line_unadmitted_had_no_permit_to_give_back() {
    List<Operation> waits = List.of(enters(1, 3, 1_000, 1_010), leaves(1, 2_000, 2_010));
    Invariant one = judged(permits(10_000, PERMIT));

    assertThat(LineHistories.judge(check(), fresh(permits(10_000)), waits).applies()).isFalse();
    assertThat(
            judged(permits(10_000, PERMIT), enters(2, 3, 1_000, 1_010), leaves(2, 2_000, 2_010))
                .closestCall())
        .isEqualTo(one.closestCall());
  }

  @Test
  void an_answer_that_never_came_gives_nothing_back_for_sure() {
    assertThat(judged(permits(10_000, PERMIT), loses(1, 2_000, 2_010)).held()).isTrue();
    assertThat(judged(permits(10_000, PERMIT), pays(1, 2_000, 2_010).lost()).held()).isTrue();
    Operation booked = Histories.book(1, 4).pass("p1").at(2_000, 2_010).ok("b");
    assertThat(judged(permits(10_000, PERMIT), booked).held()).isTrue();
  }

  @Test
  void a_purchase_while_the_system_fails_somebody_may_leave_its_permit_to_expire() {
    Operation pays = pays(1, 2_000, 2_010).ok("9");
    Operation failed = holds(7, 2_500, 2_600).answered("unknown", 503, "X");

    assertThat(judged(permits(10_000, PERMIT), pays, failed).held()).isTrue();
  }

  @Test
  void who_came_again_has_a_permit_of_the_new_ticket() {
    Operation back = Histories.line("enter", 1, 1).at(3_000, 3_010).ok("t1-again");

    assertThat(
            judged(permits(10_000, new Facts.Permit(1, 1, 65_000)), leaves(1, 2_000, 2_010), back)
                .held())
        .isTrue();
    assertThat(
            judged(
                    permits(10_000, new Facts.Permit(1, 1, 65_000)),
                    leaves(1, 2_000, 2_010),
                    lostEnter(1, 3_000, 3_010))
                .held())
        .isTrue();
    assertThat(judged(permits(10_000, PERMIT), leaves(1, 2_000, 2_010), back).held()).isFalse();
  }

  @Test
  void a_permit_of_a_person_gone_for_good_has_leaked_whatever_its_end() {
    assertThat(
            judged(permits(10_000, new Facts.Permit(1, 1, 65_000)), leaves(1, 2_000, 2_010)).held())
        .isFalse();
  }

  @Test
  void a_permit_that_outlives_the_promised_life_is_kept_too_long() {
    Invariant result = judged(permits(10_000, new Facts.Permit(1, 1, 70_101)));

    assertThat(Histories.told(result))
        .containsExactly(
            "user 1 has a permit for schedule 1 until 1:10.101, longer than an admission lasts");
    assertThat(judged(permits(10_000, new Facts.Permit(1, 1, 70_100))).held()).isTrue();
  }

  @Test
  void an_admission_that_nobody_told_may_be_anybodys_who_waits() {
    assertThat(
            LineHistories.judge(
                    check(),
                    fresh(permits(10_000, new Facts.Permit(1, 3, 65_000))),
                    List.of(enters(3, 1, 1_000, 1_010)))
                .held())
        .isTrue();
  }

  @Test
  void without_facts_or_a_whole_history_it_cannot_be_told_and_a_system_of_others_is_not_asked() {
    List<Operation> some = all(INSIDE, List.of(admitted(1, 1_005, 1_010)));

    assertThat(LineHistories.judge(check(), fresh(), some).held()).isNull();
    assertThat(LineHistories.judge(check(), fresh(), some).applies()).isFalse();
    assertThat(LineHistories.judge(check(), fresh(Stored.cut()), some).held()).isNull();
    assertThat(LineHistories.judge(check(), fresh(Stored.cut()), some).applies()).isTrue();
    assertThat(LineHistories.judge(check(), cut(), some).held()).isNull();
    assertThat(LineHistories.judge(check(), Histories.alone(), some).applies()).isFalse();
    assertThat(LineHistories.judge(check(), fresh(permits(9_000)), List.of()).applies()).isFalse();
  }

  private static PermitsComeBack check() {
    return new PermitsComeBack(new Line(PROMISES));
  }

  private static Invariant judged(Facts facts, Operation... operations) {
    return LineHistories.judge(check(), fresh(facts), all(INSIDE, List.of(operations)));
  }
}
