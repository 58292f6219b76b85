package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.LineHistories.PROMISES;
import static dev.headroom.capacity.check.LineHistories.admitted;
import static dev.headroom.capacity.check.LineHistories.enters;
import static dev.headroom.capacity.check.LineHistories.fresh;
import static dev.headroom.capacity.check.LineHistories.hears;
import static dev.headroom.capacity.check.LineHistories.listens;
import static dev.headroom.capacity.check.LineHistories.polls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceNeverGrowsTest {

  private static final Operation ENTERS = enters(1, 7, 1_000, 1_020);

  @Test
  void a_place_that_shrinks_or_stays_is_right() {
    Invariant result =
        judged(ENTERS, polls(1, 7, 2_000, 2_010), hears(1, 5, 3_000), admitted(1, 4_000, 4_010));

    assertThat(result.held()).isTrue();
    assertThat(result.closestCall())
        .hasToString("4 places told of one ticket, none larger than one before");
  }

  @Test
  void a_place_that_grows_is_told_with_the_least_before() {
    Invariant result = judged(ENTERS, polls(1, 5, 2_000, 2_010), hears(1, 6, 3_000));

    assertThat(result.held()).isFalse();
    assertThat(Histories.told(result))
        .containsExactly(
            "user 1 was told place 5 of schedule 1 at 0:02.010 and place 6 at 0:03.000");
    assertThat(Histories.story(result.witnesses().get(0)))
        .containsExactly(
            "2000–2010 user 1 was told place 5 ?", "3000–3000 user 1 was told place 6 ?");
  }

  @Test
  void answers_that_overlap_may_have_been_given_in_either_order() {
    assertThat(judged(ENTERS, polls(1, 5, 2_000, 2_100), polls(1, 6, 2_050, 2_150)).held())
        .isTrue();
    assertThat(judged(ENTERS, polls(1, 5, 2_000, 2_100), polls(1, 6, 2_101, 2_150)).held())
        .isFalse();
  }

  @Test
  void a_place_after_the_admission_has_grown() {
    assertThat(judged(ENTERS, admitted(1, 4_000, 4_010), polls(1, 1, 5_000, 5_010)).held())
        .isFalse();
  }

  @Test
  void a_new_ticket_has_a_place_of_its_own() {
    Operation again = Histories.line("enter", 1, 9).at(3_000, 3_010).ok("t1-again");

    assertThat(judged(ENTERS, polls(1, 2, 2_000, 2_010), again).held()).isTrue();
  }

  @Test
  void after_a_reload_the_new_stream_may_not_tell_more_either() {
    assertThat(
            judged(
                    ENTERS,
                    hears(1, 7, 1_500),
                    listens(1, 1_030, 2_000),
                    enters(1, 5, 2_000, 2_020),
                    hears(1, 6, 2_500),
                    listens(1, 2_030, 4_000))
                .held())
        .isFalse();
  }

  @Test
  void two_visits_with_one_ticket_hear_what_their_own_streams_know() {
    assertThat(
            judged(ENTERS, enters(1, 5, 2_000, 2_020), hears(1, 6, 2_500), listens(1, 1_030, 4_000))
                .held())
        .isTrue();
    assertThat(
            judged(
                    ENTERS,
                    hears(1, 5, 2_100),
                    hears(1, 6, 2_500),
                    listens(1, 1_030, 4_000),
                    listens(1, 2_030, 5_000))
                .held())
        .isTrue();
  }

  @Test
  void where_tickets_are_not_told_apart_nothing_is_said() {
    Operation bare = Histories.line("enter", 1, 7).at(1_000, 1_010).ok();
    Operation more = Histories.line("place", 1, 9).at(2_000, 2_010).ok();

    assertThat(judged(bare, more).applies()).isFalse();
    assertThat(judged().applies()).isFalse();
  }

  private static Invariant judged(Operation... operations) {
    return LineHistories.judge(
        new PlaceNeverGrows(new Line(PROMISES)), fresh(), List.of(operations));
  }
}
