package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.asked;
import static dev.headroom.capacity.check.Histories.hold;
import static dev.headroom.capacity.check.Histories.pay;
import static dev.headroom.capacity.check.Histories.release;
import static dev.headroom.capacity.check.Histories.seats;
import static dev.headroom.capacity.check.Histories.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Operation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FreeSeatsTrueTest {

  private final FreeSeatsTrue check = new FreeSeatsTrue(Promises.DEFAULT);

  @Test
  void a_list_may_be_as_old_as_was_promised() {
    Invariant result =
        judged(
            hold(1, 4).at(1_000, 1_020).ok("h1"),
            seats(4, 5).at(11_100, 11_119),
            release(1, "h1", 4).at(20_000, 20_010).ok(),
            seats(5).at(30_109, 30_115));

    assertThat(told(result)).isEmpty();
    assertThat(result.held()).isTrue();
    assertThat(result.closestCall())
        .hasToString(
            "seat 4 was shown as free at 0:11.119, 10.1 s after it was taken; 10.0 s are allowed");
  }

  @Test
  void a_sold_seat_shown_as_free_for_longer_is_found() {
    Invariant result =
        judged(
            hold(17, 4).at(1_000, 1_020).expires(6_000).ok("h1"),
            pay(17, "h1", 4).at(2_000, 2_010).ok("p1"),
            seats(4, 5).at(30_000, 30_010));

    assertThat(told(result))
        .containsExactly(
            "seat 4 was shown as free at 0:30.010 though user 17 had had it since 0:01.020");
  }

  @Test
  void a_free_seat_that_is_not_shown_for_longer_is_found() {
    Invariant result =
        judged(
            hold(17, 4).at(1_000, 1_020).ok("h1"),
            release(17, "h1", 4).at(2_000, 2_010).ok(),
            seats(5).at(30_000, 30_010));

    assertThat(told(result))
        .containsExactly(
            "seat 4 was not shown as free at 0:30.010 though nobody can have had it since 0:02.010");
  }

  @Test
  void a_seat_that_was_shown_once_and_nobody_took_stays_shown() {
    Invariant result = judged(seats(4, 5).at(1_000, 1_010), seats(5).at(30_000, 30_010));

    assertThat(told(result))
        .containsExactly("seat 4 was not shown as free at 0:30.010 though nobody ever had it");
  }

  @Test
  void a_seat_shown_only_later_may_have_been_somebodys_before_the_run() {
    Operation[] history = {
      listed(seats(5).at(20_000, 20_010)), listed(seats(4, 5).at(30_000, 30_010))
    };
    assertThat(Histories.judged(check, history).held()).isTrue();
    assertThat(
            Histories.judged(
                    new FreeSeatsTrue(Promises.DEFAULT),
                    Histories.with(Stored.fresh(), Facts.NONE),
                    history)
                .held())
        .isFalse();
  }

  @Test
  void a_seat_that_somebody_may_have_may_be_missing_or_shown() {
    assertThat(
            judged(
                    seats(4, 5).at(500, 510),
                    hold(1, 4).at(1_000, 11_000).lost(),
                    seats(5).at(60_000, 60_010),
                    seats(4, 5).at(61_000, 61_010))
                .held())
        .isTrue();
  }

  @Test
  void a_seat_that_changed_hands_within_the_time_may_be_shown() {
    assertThat(
            judged(
                    hold(1, 4).at(1_000, 1_020).ok("h1"),
                    release(1, "h1", 4).at(20_000, 20_010).ok(),
                    hold(2, 4).at(20_020, 20_030).ok("h2"),
                    seats(4, 5).at(25_000, 25_010))
                .held())
        .isTrue();
  }

  @Test
  void an_answer_that_is_no_list_is_found_and_one_that_never_came_is_not() {
    assertThat(judged(seats(4).at(1, 2), seats().at(3, 4)).held()).isTrue();
    check.see(asked("seats", 0).at(5, 6).answered("unknown", 0, null));
    assertThat(check.result(Histories.alone()).applies()).isFalse();
    check.see(asked("seats", 3).at(5, 6).answered("unknown", 200, null));
    assertThat(told(check.result(Histories.alone())))
        .containsExactly(
            "who asked for the free seats of schedule 1 at 0:00.006 was given something that is no"
                + " list of seats");
  }

  private static Operation listed(Histories.Asked asked) {
    return asked.ok();
  }

  private static Invariant judged(Object... history) {
    Operation[] operations = new Operation[history.length];
    for (int i = 0; i < history.length; i++) {
      operations[i] =
          history[i] instanceof Histories.Asked list ? list.ok() : (Operation) history[i];
    }
    return Histories.judged(new FreeSeatsTrue(Promises.DEFAULT), operations);
  }
}
