package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.book;
import static dev.headroom.capacity.check.Histories.booked;
import static dev.headroom.capacity.check.Histories.look;
import static dev.headroom.capacity.check.Histories.pay;
import static dev.headroom.capacity.check.Histories.told;
import static dev.headroom.capacity.check.Stored.reservation;
import static dev.headroom.capacity.check.Stored.reservations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Operation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcknowledgedKeptTest {

  private static final Operation PAID =
      pay(7, "h1", 4, 5).at(2_000, 2_010).reservation("17").amount(100).ok("p1");

  @Test
  void what_was_told_is_there_as_it_was_told() {
    Invariant result =
        judged(
            reservations(reservation(17, 7, "h1", 5, 4), reservation(18, 8, "x", 6)),
            PAID,
            look(7, "17").at(2_020, 2_030).ok(),
            book(8, 6).at(1_000, 1_010).ok("b1"),
            booked(8, 6).at(3_000, 3_010).ok("b1"));

    assertThat(told(result)).isEmpty();
    assertThat(result.held()).isTrue();
    assertThat(result.closestCall())
        .hasToString(
            "2 acknowledged reservations are there; 1 looked for theirs at once and found it");
  }

  @Test
  void a_reservation_that_was_told_and_is_not_there_is_lost() {
    assertThat(told(judged(reservations(), PAID)))
        .containsExactly(
            "reservation 17 of seats 4 and 5, told to user 7 at 0:02.010, is not in the stores after"
                + " the load");
  }

  @Test
  void a_booking_that_was_confirmed_and_is_not_there_is_lost() {
    assertThat(
            told(
                judged(
                    reservations(),
                    book(8, 6).at(1_000, 1_010).ok("b1"),
                    booked(8, 6).at(3_000, 3_010).ok("b1"))))
        .containsExactly(
            "the booking of seat 6, told to user 8 at 0:03.010, is not in the stores after the load");
  }

  @Test
  void a_reservation_of_other_seats_or_another_user_or_price_is_not_the_one_that_was_told() {
    assertThat(told(judged(reservations(reservation(17, 7, "h1", 4)), PAID)))
        .containsExactly(
            "reservation 17 of seats 4 and 5, told to user 7 at 0:02.010, is in the stores otherwise:"
                + " reservation 17 of seat 4 by user 7");
    Operation dear = pay(7, "h1", 4).at(1, 2).reservation("17").amount(99).ok("p1");
    assertThat(judged(reservations(reservation(17, 7, "h1", 4)), dear).held()).isFalse();
    assertThat(judged(reservations(reservation(17, 9, "h1", 4)), dear).held()).isFalse();
  }

  @Test
  void who_looks_in_vain_for_what_they_paid_for_is_enough() {
    Invariant result =
        judged(Facts.NONE, PAID, look(7, "17").at(2_020, 2_030).refused(404, "NOT_FOUND"));

    assertThat(told(result))
        .containsExactly(
            "reservation 17 of seats 4 and 5, told to user 7 at 0:02.010, was not there when they"
                + " looked at 0:02.030");
    assertThat(
            judged(reservations(), PAID, look(7, "17").at(2_020, 2_030).refused(404, "NOT_FOUND"))
                .violations())
        .isOne();
  }

  @Test
  void who_may_not_look_or_gets_no_answer_proves_nothing() {
    assertThat(
            judged(
                    reservations(reservation(17, 7, "h1", 4, 5)),
                    PAID,
                    look(7, "17").at(2_020, 2_030).refused(403, "FORBIDDEN"),
                    look(7, "17").at(2_020, 2_031).lost(),
                    look(7, "99").at(2_020, 2_032).refused(404, "NOT_FOUND"))
                .held())
        .isTrue();
  }

  @Test
  void a_payment_without_an_answer_may_be_there_or_not() {
    Operation lost = pay(7, "h1", 4, 5).at(2_000, 12_000).lost();
    assertThat(judged(reservations(reservation(17, 7, "h1", 4, 5)), lost).held()).isTrue();
    assertThat(judged(reservations(), lost).applies()).isFalse();
  }

  @Test
  void what_nobody_may_have_paid_for_came_out_of_nowhere() {
    Operation refused = pay(7, "h1", 4).at(1, 2).refused(402, "INSUFFICIENT_POINTS");
    assertThat(told(judged(reservations(reservation(17, 7, "h1", 4)), refused)))
        .containsExactly(
            "reservation 17 of seat 4 by user 7 came out of nowhere at 0:01.000: nobody may have paid"
                + " for it");
    Invariant notFresh =
        Histories.judged(
            new AcknowledgedKept(),
            Histories.with(reservations(reservation(17, 7, "h1", 4))),
            refused);
    assertThat(notFresh.applies()).isFalse();
  }

  @Test
  void repeats_are_told_what_the_first_was_told() {
    assertThat(
            judged(
                    reservations(reservation(17, 7, "h1", 4, 5)),
                    PAID,
                    pay(7, "h2", 9).probe("reused").at(3_000, 3_010).reservation("17").ok("p1"))
                .held())
        .isTrue();
  }

  @Test
  void without_facts_nobody_knows() {
    Invariant result = judged(Stored.cut(), PAID);
    assertThat(result.held()).isNull();
    assertThat(result.applies()).isTrue();
    assertThat(result.closestCall()).hasToString("the app's facts did not come whole");
    Invariant older = judged(Facts.NONE, PAID);
    assertThat(older.held()).isNull();
    assertThat(older.applies()).isFalse();
    assertThat(older.closestCall()).hasToString("the app was not asked for its rows");
  }

  private static Invariant judged(Facts facts, Operation... operations) {
    return Histories.judged(
        new AcknowledgedKept(), Histories.with(Stored.fresh(), facts), operations);
  }
}
