package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.LineHistories.PROMISES;
import static dev.headroom.capacity.check.LineHistories.admitted;
import static dev.headroom.capacity.check.LineHistories.cut;
import static dev.headroom.capacity.check.LineHistories.enters;
import static dev.headroom.capacity.check.LineHistories.fresh;
import static dev.headroom.capacity.check.LineHistories.hears;
import static dev.headroom.capacity.check.LineHistories.leaves;
import static dev.headroom.capacity.check.LineHistories.lostEnter;
import static dev.headroom.capacity.check.LineHistories.polls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderOfArrivalTest {

  private static final Operation FIRST = enters(1, 1, 1_000, 1_020);
  private static final Operation SECOND = enters(2, 2, 2_000, 2_020);

  @Test
  void first_come_first_let_in() {
    Invariant result = judged(FIRST, SECOND, admitted(1, 4_000, 4_050), admitted(2, 7_000, 7_040));

    assertThat(result.held()).isTrue();
    assertThat(result.checked()).isEqualTo(2);
    assertThat(result.closestCall())
        .hasToString(
            "of 2 people, nobody waited longer than 0.000 s after somebody who came later was let"
                + " in");
  }

  @Test
  void who_came_later_and_was_let_in_ticks_before_has_overtaken() {
    Invariant result = judged(FIRST, SECOND, admitted(2, 4_000, 4_050), admitted(1, 7_000, 7_040));

    assertThat(result.held()).isFalse();
    assertThat(Histories.told(result))
        .containsExactly(
            "user 1 was in the line of schedule 1 at 0:01.020 and still at 0:06.900; user 2 came"
                + " after 0:02.000 and was inside by 0:04.050");
    assertThat(Histories.story(result.witnesses().get(0)))
        .containsExactly(
            "1000–1020 user 1 asked to enter ?",
            "1020–6900 user 1 waited",
            "2000–2020 user 2 asked to enter ?",
            "2020–3900 user 2 waited",
            "4050–63900 user 2 was inside",
            "7040–66900 user 1 was inside");
  }

  @Test
  void within_a_tick_nobody_counts_as_overtaken_but_it_is_told() {
    Invariant result = judged(FIRST, SECOND, admitted(2, 4_000, 4_010), admitted(1, 5_000, 5_040));

    assertThat(result.held()).isTrue();
    assertThat(result.closestCall().toString()).contains("longer than 0.890 s");
  }

  @Test
  void whose_requests_overlap_came_in_either_order() {
    Operation slow = enters(1, 1, 1_000, 2_000);

    assertThat(judged(slow, SECOND, admitted(2, 4_000, 4_050), admitted(1, 9_000, 9_040)).held())
        .isTrue();
  }

  @Test
  void a_request_to_enter_without_an_answer_may_have_made_the_ticket() {
    Operation lost = lostEnter(2, 500, 1_500);

    assertThat(
            judged(FIRST, lost, SECOND, admitted(2, 4_000, 4_050), admitted(1, 9_000, 9_040))
                .held())
        .isTrue();
  }

  @Test
  void who_left_the_line_waits_no_more() {
    assertThat(judged(FIRST, SECOND, leaves(1, 3_000, 3_010), admitted(2, 4_000, 4_050)).held())
        .isTrue();
  }

  @Test
  void who_comes_back_after_leaving_has_a_new_ticket() {
    Operation back = Histories.line("enter", 1, 2).at(3_500, 3_520).ok("t1-again");
    Operation in = Histories.line("admitted", 1, 0).at(9_010, 9_040).expires(69_000).ok("t1-again");

    assertThat(
            judged(FIRST, SECOND, leaves(1, 3_000, 3_010), back, admitted(2, 4_000, 4_050), in)
                .held())
        .isTrue();
  }

  @Test
  void who_is_never_let_in_but_told_a_place_later_has_been_overtaken() {
    Operation in = admitted(2, 4_000, 4_050);

    assertThat(judged(FIRST, SECOND, in, polls(1, 1, 5_500, 5_520)).held()).isFalse();
    assertThat(judged(FIRST, SECOND, in, polls(1, 1, 5_000, 5_520)).held()).isTrue();
  }

  @Test
  void an_event_may_have_been_under_way_and_shows_nothing() {
    assertThat(judged(FIRST, SECOND, admitted(2, 4_000, 4_050), hears(1, 1, 9_000)).held())
        .isTrue();
  }

  @Test
  void who_walks_in_while_others_wait_has_overtaken_them() {
    Operation walks = enters(3, 0, 3_000, 3_020);

    assertThat(judged(FIRST, walks, admitted(3, 3_010, 3_020), admitted(1, 7_000, 7_040)).held())
        .isFalse();
  }

  @Test
  void other_lines_move_at_their_own_pace() {
    Operation elsewhere = Histories.line("enter", 2, 2).schedule(2).at(2_000, 2_020).ok("t2");
    Operation in =
        Histories.line("admitted", 2, 0).schedule(2).at(4_000, 4_050).expires(64_000).ok("t2");

    assertThat(judged(FIRST, elsewhere, in, admitted(1, 9_000, 9_040)).held()).isTrue();
  }

  @Test
  void tickets_older_than_the_history_may_explain_it_where_the_line_may_not_have_begun_empty() {
    List<Operation> overtaken =
        List.of(FIRST, SECOND, admitted(2, 4_000, 4_050), admitted(1, 9_000, 9_040));

    Invariant result = LineHistories.judge(check(), Histories.alone(), overtaken);

    assertThat(result.held()).isNull();
    assertThat(result.closestCall())
        .hasToString("1 person was overtaken, maybe by tickets that are older than the history");
    assertThat(LineHistories.judge(check(), cut(), overtaken).held()).isNull();
  }

  @Test
  void a_history_without_tickets_and_ends_tells_order_by_places_alone() {
    Operation one = Histories.line("enter", 1, 1).at(1_000, 1_020).ok();
    Operation two = Histories.line("enter", 2, 2).at(2_000, 2_020).ok();
    Operation in = Histories.line("admitted", 2, 0).at(4_000, 4_050).ok();
    Operation late = Histories.line("admitted", 1, 0).at(9_000, 9_050).ok();

    assertThat(judged(one, two, in, late).held()).isTrue();
    Operation waits = Histories.line("place", 1, 1).at(8_000, 8_050).ok();
    assertThat(judged(one, two, in, waits, late).held()).isFalse();
  }

  @Test
  void where_nobody_entered_nothing_is_said() {
    assertThat(judged().applies()).isFalse();
  }

  private static OrderOfArrival check() {
    return new OrderOfArrival(new Line(PROMISES));
  }

  private static Invariant judged(Operation... operations) {
    return LineHistories.judge(check(), fresh(), List.of(operations));
  }
}
