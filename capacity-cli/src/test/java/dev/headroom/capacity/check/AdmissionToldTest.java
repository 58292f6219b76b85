package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.LineHistories.PROMISES;
import static dev.headroom.capacity.check.LineHistories.admitted;
import static dev.headroom.capacity.check.LineHistories.cut;
import static dev.headroom.capacity.check.LineHistories.enters;
import static dev.headroom.capacity.check.LineHistories.fresh;
import static dev.headroom.capacity.check.LineHistories.leaves;
import static dev.headroom.capacity.check.LineHistories.listens;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An admission is missed after 8 s: two ticks and two rounds of places are less. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionToldTest {

  private static final Operation FIRST = enters(1, 1, 1_000, 1_020);
  private static final Operation SECOND = enters(2, 2, 2_000, 2_020);

  @Test
  void told_soon_is_right_and_the_slowest_is_said() {
    Invariant result =
        judged(
            FIRST,
            SECOND,
            listens(1, 1_050, 4_270),
            listens(2, 2_050, 7_030),
            admitted(1, 4_000, 4_270),
            admitted(2, 7_000, 7_030));

    assertThat(result.held()).isTrue();
    assertThat(result.checked()).isEqualTo(2);
    assertThat(result.closestCall()).hasToString("slowest told 0.270 s after the admission");
  }

  @Test
  void an_admission_that_another_answer_tells_long_after_was_not_told() {
    Invariant result = judged(FIRST, listens(1, 1_050, 12_500), admitted(1, 4_000, 12_600));

    assertThat(result.held()).isFalse();
    assertThat(Histories.told(result))
        .containsExactly(
            "user 1 was admitted at 0:04.000, listened until 0:12.500 and was not told");
    assertThat(judged(FIRST, listens(1, 1_050, 12_050), admitted(1, 4_000, 12_600)).held())
        .isTrue();
  }

  @Test
  void a_stream_that_opens_after_the_admission_tells_it_at_once() {
    assertThat(judged(FIRST, listens(1, 8_000, 16_500), admitted(1, 4_000, 16_600)).held())
        .isFalse();
    assertThat(judged(FIRST, listens(1, 9_000, 16_500), admitted(1, 4_000, 16_600)).held())
        .isTrue();
  }

  @Test
  void who_hears_nothing_while_those_behind_are_let_in_was_forgotten() {
    Operation in = admitted(2, 4_000, 4_050);

    Invariant result = judged(FIRST, SECOND, in, listens(1, 1_050, 13_100));

    assertThat(result.held()).isFalse();
    assertThat(Histories.told(result))
        .containsExactly(
            "user 1 listened until 0:13.100 and was told of no admission, though user 2, who came"
                + " later, was inside by 0:04.050");
    assertThat(judged(FIRST, SECOND, in, listens(1, 1_050, 13_000)).held()).isTrue();
  }

  @Test
  void streams_that_were_cut_tell_nothing_while_they_are_away() {
    assertThat(
            judged(
                    FIRST,
                    SECOND,
                    admitted(2, 4_000, 4_050),
                    listens(1, 1_050, 6_000),
                    listens(1, 9_000, 16_900))
                .held())
        .isTrue();
  }

  @Test
  void who_left_is_not_waited_for() {
    assertThat(
            judged(
                    FIRST,
                    SECOND,
                    admitted(2, 4_000, 4_050),
                    leaves(1, 5_000, 5_010),
                    listens(1, 1_050, 15_000))
                .held())
        .isTrue();
  }

  @Test
  void who_is_behind_all_who_were_let_in_has_to_wait() {
    Invariant result = judged(FIRST, SECOND, admitted(1, 4_000, 4_050), listens(2, 2_050, 60_000));

    assertThat(result.held()).isTrue();
    assertThat(result.closestCall()).hasToString("1 person listened and was not let in");
  }

  @Test
  void older_tickets_or_missing_lines_may_explain_it() {
    List<Operation> forgotten =
        List.of(FIRST, SECOND, admitted(2, 4_000, 4_050), listens(1, 1_050, 15_000));

    assertThat(LineHistories.judge(check(), Histories.alone(), forgotten).held()).isNull();
    assertThat(LineHistories.judge(check(), cut(), forgotten).held()).isNull();
  }

  @Test
  void where_nobody_listens_nothing_is_said() {
    assertThat(judged(FIRST, SECOND).applies()).isFalse();
    Operation refused = Histories.asked("listen", 1).ref("t1").at(2_000, 2_010).refused(503, "X");
    assertThat(judged(FIRST, refused).applies()).isFalse();
  }

  private static AdmissionTold check() {
    return new AdmissionTold(new Line(PROMISES), PROMISES);
  }

  private static Invariant judged(Operation... operations) {
    return LineHistories.judge(check(), fresh(), List.of(operations));
  }
}
