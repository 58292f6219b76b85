package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.LineHistories.PROMISES;
import static dev.headroom.capacity.check.LineHistories.admitted;
import static dev.headroom.capacity.check.LineHistories.all;
import static dev.headroom.capacity.check.LineHistories.cut;
import static dev.headroom.capacity.check.LineHistories.fresh;
import static dev.headroom.capacity.check.LineHistories.holds;
import static dev.headroom.capacity.check.LineHistories.leaves;
import static dev.headroom.capacity.check.LineHistories.loses;
import static dev.headroom.capacity.check.LineHistories.lostEnter;
import static dev.headroom.capacity.check.LineHistories.pays;
import static dev.headroom.capacity.check.LineHistories.walksIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmittedOnlyTest {

  private static final List<Operation> INSIDE = walksIn(1, 1_000);

  @Test
  void who_is_admitted_books_and_tokens_that_are_none_are_refused() {
    Invariant result =
        judged(
            holds(1, 2_000, 2_010).ok("h"),
            pays(1, 3_000, 3_050).ok("9"),
            holds(1, 4_000, 4_010).probe("forged").refused(401, "INVALID_TOKEN"),
            holds(1, 5_000, 5_010).probe("expired").refused(403, "NOT_ADMITTED"));

    assertThat(result.held()).isTrue();
    assertThat(result.checked()).isEqualTo(4);
    assertThat(result.closestCall())
        .hasToString(
            "forged, borrowed and expired tokens: 2 of 2 refused; 2 requests of people with a pass"
                + " were answered as they should be");
  }

  @Test
  void a_token_made_up_borrowed_or_over_that_is_let_in_is_a_violation() {
    Invariant result =
        judged(
            holds(1, 2_000, 2_010).probe("forged").ok("h1"),
            pays(1, 3_000, 3_010).probe("borrowed").ok("9"),
            holds(1, 4_000, 4_010).probe("expired").ok("h2"),
            Histories.release(1, "h", 4).at(5_000, 5_010).probe("forged").ok());

    assertThat(result.violations()).isEqualTo(4);
    assertThat(Histories.told(result).get(0))
        .isEqualTo("user 1 asked to hold with a token that was made up at 0:02.000 and was let in");
  }

  @Test
  void giving_a_hold_back_takes_a_genuine_token_and_no_admission() {
    Operation release =
        Histories.release(1, "h", 4).pass("p1").at(5_000, 5_010).probe("expired").ok();

    assertThat(judged(release).held()).isTrue();
  }

  @Test
  void a_hold_after_leaving_or_after_the_admission_is_a_violation() {
    Operation left = leaves(1, 2_000, 2_010);

    Invariant result = judged(left, holds(1, 2_011, 2_020).ok("h"));
    assertThat(Histories.told(result))
        .containsExactly(
            "user 1 asked to hold at 0:02.011, having left by 0:02.010, and was let in");
    assertThat(judged(left, holds(1, 2_005, 2_020).ok("h")).held()).isTrue();
    assertThat(judged(loses(1, 2_000, 2_010), holds(1, 2_011, 2_020).ok("h")).held()).isTrue();
    assertThat(judged(holds(1, 61_106, 61_120).ok("h")).held()).isFalse();
    assertThat(judged(holds(1, 61_105, 61_120).ok("h")).held()).isTrue();
  }

  @Test
  void a_repeat_of_what_was_granted_before_is_given_the_first_answer_at_any_time() {
    Operation first = holds(1, 1_500, 1_510).key("same").ok("h");
    Operation again = holds(1, 3_000, 3_010).key("same").probe("again").ok("h");

    assertThat(judged(first, leaves(1, 2_000, 2_010), again).held()).isTrue();
    assertThat(judged(leaves(1, 2_000, 2_010), again).held()).isFalse();
    Operation lost = holds(1, 1_500, 9_000).key("same").lost();
    assertThat(judged(lost, leaves(1, 2_000, 2_010), again).held()).isTrue();
  }

  @Test
  void an_admitted_user_who_is_refused_is_a_violation() {
    Invariant result = judged(holds(1, 2_000, 2_010).refused(403, "NOT_ADMITTED"));

    assertThat(Histories.told(result))
        .containsExactly(
            "user 1 asked to hold at 0:02.000 and was refused (NOT_ADMITTED), though admitted until"
                + " 1:00.905 at least");
    assertThat(judged(holds(1, 2_000, 2_010).refused(401, "INVALID_TOKEN")).held()).isFalse();
    assertThat(judged(holds(1, 2_000, 2_010).refused(409, "SEAT_TAKEN")).held()).isTrue();
  }

  @Test
  void who_may_have_given_the_permit_back_may_be_refused() {
    Operation refused = holds(1, 2_000, 2_050).refused(403, "NOT_ADMITTED");

    assertThat(judged(refused, leaves(1, 2_040, 2_060)).held()).isTrue();
    assertThat(judged(refused, loses(1, 1_500, 1_600)).held()).isTrue();
    assertThat(judged(refused, pays(1, 1_500, 9_000).lost()).held()).isTrue();
    assertThat(judged(refused, Histories.book(1, 4).pass("p1").at(1_500, 1_510).ok("b")).held())
        .isTrue();
    assertThat(judged(refused, leaves(1, 2_051, 2_060)).held()).isFalse();
  }

  @Test
  void near_the_admissions_end_clocks_may_differ() {
    assertThat(judged(holds(1, 60_800, 60_904).refused(403, "NOT_ADMITTED")).held()).isFalse();
    assertThat(judged(holds(1, 60_800, 60_905).refused(403, "NOT_ADMITTED")).held()).isTrue();
  }

  @Test
  void without_passes_only_who_never_entered_cannot_be_inside() {
    Operation stranger = Histories.hold(2, 4).at(2_000, 2_010).ok("h");

    assertThat(judged(stranger).held()).isFalse();
    assertThat(judged(stranger, lostEnter(2, 500, 9_000)).held()).isTrue();
    assertThat(judge(fresh(), List.of(stranger)).applies()).isFalse();
  }

  @Test
  void without_a_whole_history_only_tokens_that_are_none_are_judged() {
    Operation refused = holds(1, 2_000, 2_010).refused(403, "NOT_ADMITTED");
    Operation forged = holds(1, 2_000, 2_010).probe("forged").ok("h1");

    assertThat(judge(cut(), all(INSIDE, List.of(refused))).held()).isNull();
    assertThat(judge(cut(), all(INSIDE, List.of(forged))).held()).isFalse();
  }

  @Test
  void an_answer_that_never_came_says_nothing() {
    assertThat(judged(holds(1, 2_000, 9_000).probe("forged").lost()).applies()).isFalse();
    assertThat(judged(leaves(1, 1_500, 1_600), holds(1, 2_000, 9_000).lost()).held()).isTrue();
  }

  @Test
  void an_admission_told_late_lets_in_before_it_is_told() {
    Operation enter = LineHistories.enters(3, 1, 1_000, 1_010);

    assertThat(
            judge(
                    fresh(),
                    List.of(enter, admitted(3, 2_000, 4_000), holds(3, 4_001, 4_010).ok("h")))
                .held())
        .isTrue();
  }

  private static Invariant judged(Operation... operations) {
    return judge(fresh(), all(INSIDE, List.of(operations)));
  }

  private static Invariant judge(Evidence evidence, List<Operation> operations) {
    return LineHistories.judge(new AdmittedOnly(new Line(PROMISES)), evidence, operations);
  }
}
