package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.asked;
import static dev.headroom.capacity.check.Histories.book;
import static dev.headroom.capacity.check.Histories.booked;
import static dev.headroom.capacity.check.Histories.hold;
import static dev.headroom.capacity.check.Histories.pay;
import static dev.headroom.capacity.check.Histories.release;
import static dev.headroom.capacity.check.Histories.story;
import static dev.headroom.capacity.check.Histories.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Facts.Reservation;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeatOneHolderTest {

  private static final long HOUR = 3_600_000;

  private final SeatOneHolder check = new SeatOneHolder(Promises.DEFAULT);

  @Nested
  @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
  class Right {

    @Test
    void a_seat_given_back_may_be_held_by_somebody_else_at_once() {
      Invariant result =
          judged(
              hold(1, 4).at(1_000, 1_020).ok("h1"),
              release(1, "h1", 4).at(2_000, 2_010).ok(),
              hold(2, 4).at(2_000, 2_006).ok("h2"),
              hold(3, 4).at(3_000, 3_005).refused("SEAT_TAKEN"));

      assertThat(result.held()).isTrue();
      assertThat(result.checked()).isEqualTo(2);
      assertThat(result.closestCall())
          .hasToString(
              "1 rival for a seat that somebody had was refused; seat 4, given back at 0:02.000,"
                  + " was somebody else’s 6 ms later");
    }

    @Test
    void a_hold_ends_when_it_said_it_would() {
      Invariant result =
          judged(
              hold(1, 4).at(1_000, 1_020).expires(6_010).ok("h1"),
              hold(2, 4).at(6_000, 6_030).expires(11_020).ok("h2"));

      assertThat(result.held()).isTrue();
      assertThat(result.closestCall().toString()).contains("whose hold ended at 0:06.010");
    }

    @Test
    void clocks_may_differ_by_the_slack() {
      assertHeld(
          hold(1, 4).at(1_000, 1_020).expires(6_010).ok("h1"),
          hold(2, 4).at(5_910, 5_930).expires(11_020).ok("h2"));
    }

    @Test
    void a_hold_without_an_end_lasts_as_long_as_was_promised() {
      assertHeld(hold(1, 4).at(1_000, 1_020).ok("h1"), hold(2, 4).at(301_000, 301_030).ok("h2"));
    }

    @Test
    void the_same_hold_told_again_is_one() {
      assertHeld(
          hold(1, 4).key("k").at(1_000, 1_020).ok("h1"),
          hold(1, 4).key("k").probe("again").at(1_030, 1_040).ok("h1"),
          hold(1, 4).key("k").probe("twice").at(1_000, 1_041).ok("h1"));
    }

    @Test
    void two_answers_to_one_key_are_another_checks_affair() {
      assertHeld(
          hold(1, 4).key("k").at(1_000, 1_020).ok("h1"),
          hold(1, 4).key("k").probe("again").at(1_030, 1_040).ok("h2"));
    }

    @Test
    void an_answer_that_never_came_is_no_hold_and_no_sale() {
      assertHeld(
          hold(1, 4).at(1_000, 11_000).lost(),
          hold(2, 4).at(2_000, 2_020).ok("h2"),
          pay(2, "h2", 4).at(2_100, 12_000).lost(),
          hold(3, 5).at(2_000, 2_020).ok("h3"),
          pay(4, null, 5).at(2_100, 12_000).lost());
    }

    @Test
    void a_release_that_may_have_happened_ends_what_is_sure() {
      assertHeld(
          hold(1, 4).at(1_000, 1_020).ok("h1"),
          hold(2, 4).at(2_500, 2_520).ok("h2"),
          release(1, "h1", 4).at(2_000, 12_000).lost());
    }

    @Test
    void who_leaves_may_lose_what_they_hold() {
      assertHeld(
          hold(1, 4).at(1_000, 1_020).ok("h1"),
          asked("leave", 1).at(2_000, 2_010).ok(),
          hold(2, 4).at(2_500, 2_520).ok("h2"));
    }

    @Test
    void a_leave_that_was_overtaken_by_a_hold_makes_it_unsure() {
      assertHeld(
          asked("leave", 1).at(900, 1_010).ok(),
          hold(1, 4).at(1_000, 1_020).ok("h1"),
          hold(2, 4).at(2_500, 2_520).ok("h2"));
    }

    @Test
    void the_same_number_on_another_schedule_is_another_seat() {
      assertHeld(
          hold(1, 4).at(1_000, 1_020).ok("h1"), hold(2, 4).schedule(2).at(1_500, 1_520).ok("h2"));
    }

    @Test
    void who_pays_for_what_they_hold_is_one_owner() {
      assertHeld(
          hold(1, 4).at(1_000, 1_020).ok("h1"),
          pay(1, "h1", 4).at(1_500, 1_520).ok("p1"),
          pay(1, "h1", 4).probe("again").at(1_600, 1_620).ok("p1"),
          hold(1, 5).at(1_000, 1_021).ok(),
          hold(1, 6).at(1_030, 1_040).ok(),
          pay(1, null, 5).at(1_700, 1_720).ok("p2"));
    }

    @Test
    void a_booking_that_was_rejected_is_none() {
      assertHeld(
          book(1, 4).at(1_000, 1_010).ok("b1"),
          book(2, 4).at(1_000, 1_011).ok("b2"),
          booked(1, 4).at(3_000, 3_010).ref("b1").refused("SEAT_TAKEN"),
          booked(2, 4).at(3_000, 3_011).ok("b2"),
          booked(2, 4).at(4_000, 4_011).ok("b2"));
    }

    @Test
    void what_met_within_one_millisecond_can_not_be_told_apart() {
      assertHeld(
          hold(1, 4).at(1_000, 1_020).ok("h1"),
          hold(2, 4).at(1_900, 2_000).ok("h2"),
          release(1, "h1", 4).at(2_000, 2_003).ok());
    }

    private void assertHeld(Operation... operations) {
      Invariant result = judged(operations);
      assertThat(told(result)).isEmpty();
      assertThat(result.held()).isTrue();
    }
  }

  @Nested
  @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
  class Wrong {

    @Test
    void two_holds_of_one_seat_at_once() {
      Invariant result =
          judged(
              hold(17, 4).at(1_000, 1_020).expires(301_010).ok("h1"),
              hold(9, 4).at(2_000, 2_030).expires(302_010).ok("h2"),
              release(17, "h1", 4).at(2_036, 2_040).ok());

      assertThat(result.held()).isFalse();
      assertThat(told(result))
          .containsExactly(
              "seat 4 was user 17’s from 0:01.020 and user 9’s from 0:02.030: both had it for 6 ms");
      assertThat(story(result.witnesses().get(0)))
          .containsExactly(
              "1000–1020 user 17 asked for seat 4: granted ?",
              "1020–2036 user 17 held seat 4",
              "2000–2030 user 9 asked for seat 4: granted ?",
              "2030–301910 user 9 held seat 4",
              "2036–2040 user 17 gave seat 4 back ?");
    }

    @Test
    void two_sales_of_one_seat() {
      Invariant result =
          judged(
              hold(1, 17).at(1_000, 1_020).expires(6_000).ok("h1"),
              pay(1, "h1", 17).at(1_490, 1_500).ok("p1"),
              hold(2, 17).at(HOUR, HOUR + 10).ok("h2"),
              pay(2, "h2", 17).at(HOUR + 2_990, HOUR + 3_000).ok("p2"));

      assertThat(result.violations()).isOne();
      assertThat(told(result))
          .containsExactly("seat 17 was sold to user 1 at 0:01.500 and to user 2 at 1:00:03.000");
    }

    @Test
    void two_bookings_of_one_seat() {
      assertBroken(
          book(1, 4).at(1_000, 1_010).ok("b1"),
          book(2, 4).at(1_000, 1_011).ok("b2"),
          booked(1, 4).at(3_000, 3_010).ok("b1"),
          booked(2, 4).at(3_000, 3_011).ok("b2"));
    }

    @Test
    void two_holds_of_one_user_under_two_keys() {
      assertBroken(
          hold(1, 4).key("k1").at(1_000, 1_020).ok("h1"),
          hold(1, 4).key("k2").at(1_030, 1_040).ok("h2"));
    }

    @Test
    void one_hold_given_to_two_users() {
      assertBroken(hold(1, 4).at(1_000, 1_020).ok("h1"), hold(2, 4).at(1_030, 1_040).ok("h1"));
    }

    @Test
    void a_probe_that_was_let_in() {
      assertBroken(
          hold(1, 4).at(1_000, 1_020).ok("h1"),
          hold(2, 4).probe("forged").at(1_030, 1_040).ok("h2"));
    }

    @Test
    void one_of_the_seats_of_two_holds() {
      assertBroken(
          hold(1, 4, 5).at(1_000, 1_020).ok("h1"), hold(2, 5, 6).at(1_030, 1_040).ok("h2"));
    }

    @Test
    void somebody_who_got_and_gave_back_what_another_held_all_the_time() {
      assertBroken(
          hold(1, 4).at(1_000, 1_020).ok("h1"),
          hold(2, 4).at(1_030, 1_040).ok("h2"),
          release(2, "h2", 4).at(1_040, 1_050).ok());
    }

    @Test
    void a_release_that_was_refused_gave_nothing_back() {
      assertBroken(
          hold(1, 4).at(1_000, 1_020).ok("h1"),
          release(1, "h1", 4).at(1_030, 1_040).refused(403, "FORBIDDEN"),
          hold(2, 4).at(1_050, 1_060).ok("h2"));
    }

    @Test
    void a_payment_without_its_hold_is_for_the_users_last() {
      assertBroken(
          hold(1, 4).at(1_000, 1_020).expires(6_000).ok(),
          pay(1, null).at(2_000, 2_020).ok(),
          hold(2, 4).at(HOUR, HOUR + 20).ok());
    }

    @Test
    void three_holders_are_two_violations_and_the_longest_is_the_worst() {
      Invariant result =
          judged(
              hold(1, 4).at(1_000, 1_020).ok("h1"),
              hold(2, 4).at(1_030, 1_040).ok("h2"),
              release(2, "h2", 4).at(1_050, 1_060).ok(),
              hold(3, 4).at(1_070, 1_080).ok("h3"),
              release(3, "h3", 4).at(9_000, 9_010).ok(),
              hold(4, 4).at(9_010, 9_020).ok("h4"));

      assertThat(result.violations()).isEqualTo(3);
      assertThat(told(result)).hasSize(3);
      assertThat(told(result).get(1)).contains("user 3’s", "7.9 s");
    }

    private void assertBroken(Operation... operations) {
      Invariant result = judged(operations);
      assertThat(result.held()).isFalse();
      assertThat(result.violations()).isOne();
    }
  }

  @Nested
  @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
  class BesideTheHistory {

    @Test
    void a_seat_in_two_reservations_is_sold_twice() {
      Invariant result =
          Histories.judged(
              check, Histories.with(facts(reservation(1, 7, 4), reservation(2, 8, 4, 5))));

      assertThat(told(result))
          .containsExactly("seat 4 is in reservation 1 of user 7 and in reservation 2 of user 8");
    }

    @Test
    void the_apps_own_count_of_seats_sold_twice_is_believed() {
      Invariant result = Histories.judged(check, Histories.with(sums(3), Facts.NONE));

      assertThat(told(result)).containsExactly("3 of 8 sold seats have more than one reservation");
    }

    @Test
    void without_a_history_nobody_knows() {
      Evidence none = new Evidence(0, false, Histories.NO_LEDGER, Facts.NONE, List.of());
      assertThat(check.result(none).held()).isNull();
      assertThat(check.result(none).applies()).isTrue();
    }

    @Test
    void in_a_part_of_a_history_holds_may_have_been_given_back_but_sales_not() {
      Evidence part = new Evidence(0, false, Histories.NO_LEDGER, Facts.NONE, List.of());
      check.see(hold(1, 4).at(1_000, 1_020).ok("h1"));
      check.see(hold(2, 4).at(1_030, 1_040).ok("h2"));
      assertThat(check.result(part).held()).isNull();

      check.see(pay(1, "h1", 4).at(1_500, 1_520).ok("p1"));
      check.see(pay(2, "h2", 4).at(1_500, 1_521).ok("p2"));
      assertThat(check.result(part).held()).isFalse();
    }

    @Test
    void where_nobody_asked_for_a_seat_nothing_happened() {
      Invariant result = judged(asked("enter", 1).at(1, 2).ok());
      assertThat(result.held()).isNull();
      assertThat(result.applies()).isFalse();
    }

    private Ledger.BeforeAndAfter sums(long twice) {
      return new Ledger.BeforeAndAfter(
          null, new Ledger(new Ledger.Seats(10, 2, 0, 8, twice), null, null, null));
    }
  }

  private Invariant judged(Operation... operations) {
    return Histories.judged(check, operations);
  }

  private static Reservation reservation(long id, long user, long... seats) {
    return new Reservation(
        id, user, 1, LongStream.of(seats).boxed().toList(), "h" + id, 1_000, id, "k" + id, 100L);
  }

  private static Facts facts(Reservation... reservations) {
    return new Facts(
        true,
        true,
        0,
        List.of(reservations),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
