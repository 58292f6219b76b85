package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.book;
import static dev.headroom.capacity.check.Histories.booked;
import static dev.headroom.capacity.check.Histories.judged;
import static dev.headroom.capacity.check.Histories.story;
import static dev.headroom.capacity.check.Histories.told;
import static dev.headroom.capacity.check.Histories.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Facts.Booking;
import dev.headroom.capacity.run.Facts.Reservation;
import dev.headroom.capacity.run.Facts.UnderWay;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BookingsSettleTest {

  private static final Operation TAKEN = book(17, 4).key("k").at(1_000, 1_010).ok("b1");
  private static final Operation CONFIRMED = booked(17, 4).at(2_000, 2_010).ok("b1");
  private static final Operation REJECTED =
      booked(17, 4).ref("b1").at(3_000, 3_010).refused(200, "SEAT_TAKEN");
  private static final Reservation PAID =
      new Reservation(9, 17, 1, List.of(4L), "h1", 1_500, 501L, "booking b1", 50L);

  @Test
  void a_booking_confirmed_with_a_reservation_or_rejected_without_one_is_right() {
    Invariant right = result(facts(true, List.of(PAID), "CONFIRMED"), TAKEN, CONFIRMED);
    assertThat(right.held()).isTrue();
    assertThat(right.closestCall()).hasToString("1 confirmed and 0 rejected");
    assertThat(result(facts(true, List.of(), "REJECTED"), TAKEN, REJECTED).held()).isTrue();
    assertThat(result(facts(true, List.of(), "REJECTED"), TAKEN).held())
        .as("its owner need not have asked")
        .isTrue();
  }

  @Test
  void a_booking_that_was_paid_for_may_be_forgotten() {
    assertThat(result(facts(true, List.of(PAID), null), TAKEN, CONFIRMED).held()).isTrue();
  }

  @Test
  void a_booking_that_stays_open_is_found_once_all_has_settled() {
    assertThat(told(result(facts(true, List.of(), "HELD"), TAKEN)))
        .containsExactly("a booking of user 17 stays HELD");
    assertThat(told(result(facts(true, List.of(), null), TAKEN)))
        .containsExactly("a booking of user 17 was taken in and is nowhere");
    Invariant early = result(facts(false, List.of(), "HELD"), TAKEN);
    assertThat(early.held()).isNull();
    assertThat(early.applies()).isTrue();
  }

  @Test
  void a_booking_that_was_not_surely_taken_in_owes_nothing() {
    Operation lost = book(17, 4).key("k").at(1_000, 11_000).lost();
    Operation refused = book(17, 4).key("k").at(1_000, 1_010).refused(403, "NOT_ADMITTED");
    assertThat(result(facts(true, List.of(), null), lost).held()).isNotEqualTo(false);
    assertThat(result(facts(true, List.of(), null), refused).held()).isNotEqualTo(false);
    Operation away = book(17, 4).key("k").at(1_000, 4_010).refused(503, "QUEUE_UNAVAILABLE");
    assertThat(result(facts(true, List.of(), "REQUESTED"), away).held())
        .as("stored, but neither acknowledged nor handed on")
        .isNotEqualTo(false);
    assertThat(result(facts(true, List.of(), "HELD"), away).held()).isFalse();
  }

  @Test
  void what_was_said_and_what_is_stored_have_to_agree() {
    assertThat(told(result(facts(true, List.of(), "CONFIRMED"), TAKEN)))
        .containsExactly("a booking of user 17 was confirmed without a reservation");
    assertThat(told(result(facts(true, List.of(), null), TAKEN, CONFIRMED)))
        .containsExactly("a booking of user 17 was confirmed without a reservation");
    assertThat(told(result(facts(true, List.of(PAID), "REJECTED"), TAKEN)))
        .containsExactly("a booking of user 17 was rejected, and has a reservation");
  }

  @Test
  void nobody_is_told_that_a_confirmed_booking_is_rejected() {
    Invariant both = judged(new BookingsSettle(Promises.DEFAULT), TAKEN, CONFIRMED, REJECTED);
    assertThat(told(both))
        .containsExactly(
            "user 17 was told that a booking was confirmed, and then that it was rejected");
    assertThat(story(both.witnesses().get(0)))
        .containsExactly(
            "1000–1010 user 17 asked for a booking: granted ?",
            "2000–2010 user 17 asked what became of the booking: confirmed ?",
            "3000–3010 user 17 asked what became of the booking: rejected ?");
  }

  @Test
  void whoever_paid_has_booked_though_a_rejection_was_told_before() {
    Operation late = booked(17, 4).at(4_000, 4_010).ok("b1");
    Invariant told = judged(new BookingsSettle(Promises.DEFAULT), TAKEN, REJECTED, late);
    assertThat(told.held()).isTrue();
    assertThat(told.closestCall())
        .hasToString(
            "1 confirmed and 0 rejected; 1 was told as rejected before, which whoever paid may be");
    assertThat(result(facts(true, List.of(PAID), "CONFIRMED"), TAKEN, REJECTED).held()).isTrue();
    assertThat(result(facts(true, List.of(PAID), null), TAKEN, REJECTED).held())
        .as("forgotten since")
        .isTrue();
    Operation meanwhile = booked(17, 4).at(2_500, 3_005).ok("b1");
    assertThat(judged(new BookingsSettle(Promises.DEFAULT), TAKEN, meanwhile, REJECTED).held())
        .as("the rejection may have been read first")
        .isTrue();
  }

  @Test
  void a_booking_that_was_waited_for_and_stays_open_is_found_though_not_all_has_settled() {
    UnderWay stuck = new UnderWay(0L, 0L, 1L);
    assertThat(told(result(late(stuck, 30_000), TAKEN)))
        .containsExactly("a booking of user 17 stays HELD");
    assertThat(result(late(stuck, 10_000), TAKEN).held()).as("not waited for").isNull();
    assertThat(result(late(new UnderWay(0L, 1L, 1L), 30_000), TAKEN).held()).isNull();
    assertThat(result(late(new UnderWay(0L, null, 1L), 30_000), TAKEN).held()).isNull();
  }

  @Test
  void what_changes_while_it_is_read_proves_nothing() {
    Invariant early = result(facts(false, List.of(), "CONFIRMED"), TAKEN);
    assertThat(early.held()).isNull();
    assertThat(result(facts(false, List.of(PAID), "REJECTED"), TAKEN).held()).isNull();
  }

  @Test
  void without_facts_what_everybody_was_told_is_enough() {
    assertThat(judged(new BookingsSettle(Promises.DEFAULT), TAKEN, CONFIRMED).held()).isTrue();
    assertThat(judged(new BookingsSettle(Promises.DEFAULT), TAKEN).held()).isNull();
    assertThat(judged(new BookingsSettle(Promises.DEFAULT)).applies()).isFalse();
  }

  private static Invariant result(Facts facts, Operation... operations) {
    return judged(new BookingsSettle(Promises.DEFAULT), with(facts), operations);
  }

  private static Facts late(UnderWay underWay, long takenAt) {
    return new Facts(
        true,
        false,
        takenAt,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Booking("b1", 17, "HELD")),
        true,
        underWay);
  }

  private static Facts facts(boolean settled, List<Reservation> reservations, String status) {
    return new Facts(
        true,
        settled,
        500_000,
        reservations,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        status == null ? List.of() : List.of(new Booking("b1", 17, status)));
  }
}
