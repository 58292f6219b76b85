package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.book;
import static dev.headroom.capacity.check.Histories.booked;
import static dev.headroom.capacity.check.Histories.hold;
import static dev.headroom.capacity.check.Histories.pay;
import static dev.headroom.capacity.check.Histories.release;
import static dev.headroom.capacity.check.Histories.story;
import static dev.headroom.capacity.check.Histories.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Facts.Held;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HoldsEndTest {

  private static final String TAKEN = "SEAT_TAKEN";
  private final HoldsEnd check = new HoldsEnd(Promises.DEFAULT);

  @Test
  void a_seat_may_be_refused_while_somebody_may_have_it() {
    Invariant result =
        judged(
            hold(1, 4).at(1_000, 1_020).expires(6_010).ok("h1"),
            hold(9, 4).at(1_001, 1_010).refused(TAKEN),
            hold(9, 4).at(6_075, 6_080).refused(TAKEN));

    assertThat(result.held()).isTrue();
    assertThat(result.closestCall())
        .hasToString(
            "2 refusals, each of a seat that somebody had or may have had; the closest at 0:06.075,"
                + " 35 ms before seat 4 had to be free");
  }

  @Test
  void a_seat_that_stays_refused_after_its_hold_has_ended_did_not_come_back() {
    Invariant result =
        judged(
            hold(1, 4).at(1_000, 1_020).expires(6_900).ok("h1"),
            hold(9, 4).at(12_290, 12_300).refused(TAKEN));

    assertThat(result.held()).isFalse();
    assertThat(told(result))
        .containsExactly(
            "seat 4 was refused to user 9 at 0:12.300 though nobody can have had it since 0:07.000");
    assertThat(story(result.witnesses().get(0)))
        .containsExactly(
            "1000–1020 user 1 asked for seat 4: granted ?",
            "1020–6800 user 1 held seat 4",
            "12290–12300 user 9 asked for seat 4: told it is taken ?");
  }

  @Test
  void a_seat_that_stays_refused_after_it_was_given_back_did_not_come_back() {
    assertThat(
            judged(
                    hold(1, 4).at(1_000, 1_020).ok("h1"),
                    release(1, "h1", 4).at(2_000, 2_010).ok(),
                    hold(9, 4).at(2_010, 2_020).refused(TAKEN),
                    hold(9, 4).at(2_011, 2_021).refused(TAKEN))
                .violations())
        .isOne();
  }

  @Test
  void the_first_seat_kept_after_a_failed_hold_of_two_is_found() {
    Invariant result =
        judged(
            hold(1, 5).at(1_000, 1_020).ok("h1"),
            hold(2, 4, 5).at(2_000, 2_020).refused(TAKEN),
            hold(3, 4).at(3_000, 3_020).refused(TAKEN));

    assertThat(told(result))
        .containsExactly("seat 4 was refused to user 3 at 0:03.020 though nobody had ever had it");
  }

  @Test
  void of_several_seats_one_that_may_be_taken_is_reason_enough() {
    assertHeld(hold(1, 5).at(1_000, 1_020).ok("h1"), hold(2, 4, 5).at(2_000, 2_020).refused(TAKEN));
    assertThat(
            told(
                Histories.judged(
                    new HoldsEnd(Promises.DEFAULT),
                    Histories.with(Stored.fresh(), Facts.NONE),
                    hold(2, 4, 5).at(2_000, 2_020).refused(TAKEN))))
        .containsExactly(
            "seats 4 and 5 were refused to user 2 at 0:02.020 though nobody had ever had any of"
                + " them");
  }

  @Test
  void what_has_no_answer_may_have_happened_at_any_time_since() {
    assertHeld(hold(1, 4).at(1_000, 11_000).lost(), hold(9, 4).at(900_000, 900_020).refused(TAKEN));
    assertHeld(
        book(1, 5).at(1_000, 1_020).ok("b1"), hold(9, 5).at(900_000, 900_020).refused(TAKEN));
    assertHeld(
        hold(1, 6).at(1_000, 1_020).expires(6_000).ok("h1"),
        pay(1, "h1", 6).at(2_000, 12_000).lost(),
        hold(9, 6).at(900_000, 900_020).refused(TAKEN));
    assertHeld(
        hold(1, 7).at(1_000, 1_020).expires(6_000).ok("h2"),
        release(1, "h2", 7).at(2_000, 12_000).lost(),
        hold(9, 7).at(5_000, 5_020).refused(TAKEN));
  }

  @Test
  void a_sold_seat_is_refused_for_ever() {
    assertHeld(
        hold(1, 4).at(1_000, 1_020).expires(6_000).ok("h1"),
        pay(1, "h1", 4).at(2_000, 2_010).ok("p1"),
        booked(2, 5).at(2_000, 2_010).ok("b1"),
        hold(9, 4, 5).at(900_000, 900_020).refused(TAKEN));
  }

  @Test
  void a_payment_that_was_begun_keeps_its_seats_for_a_while() {
    assertHeld(
        hold(1, 4).at(1_000, 1_020).expires(6_000).ok("h1"),
        pay(1, "h1", 4).at(5_900, 6_010).refused(402, "INSUFFICIENT_POINTS"),
        hold(9, 4).at(25_000, 25_020).refused(TAKEN));
    assertThat(
            judged(
                    hold(1, 5).at(1_000, 1_020).expires(6_000).ok("h2"),
                    pay(1, "h2", 5).at(5_900, 6_010).refused(402, "INSUFFICIENT_POINTS"),
                    hold(9, 5).at(26_200, 26_220).refused(TAKEN))
                .held())
        .isFalse();
  }

  @Test
  void a_rejected_booking_may_have_held_until_then() {
    assertHeld(
        book(1, 4).at(1_000, 1_020).ok("b1"),
        hold(9, 4).at(1_500, 1_520).refused(TAKEN),
        booked(1, 4).at(2_000, 2_010).ref("b1").refused("INSUFFICIENT_POINTS"),
        hold(9, 4).at(2_500, 2_520).refused(TAKEN));
  }

  @Test
  void seats_that_somebody_may_have_had_before_the_run_are_not_judged() {
    Invariant result = Histories.judged(check, hold(9, 4).at(1_000, 1_020).refused(TAKEN));
    assertThat(result.held()).isNull();
    assertThat(result.applies()).isFalse();
  }

  @Test
  void refusals_for_other_reasons_say_nothing_of_seats() {
    assertThat(judged(hold(9, 4).at(1_000, 1_020).refused(503, "LOCK_TIMEOUT")).applies())
        .isFalse();
  }

  @Test
  void what_the_stores_still_hold_somebody_must_be_able_to_have() {
    Facts facts = Stored.held(8_000, new Held(1, 4, 9_000), new Held(1, 5, 7_999));
    Operation had = hold(1, 4).at(1_000, 1_020).expires(9_000).ok("h1");
    assertThat(after(facts, had).held()).isTrue();

    Operation back = release(1, "h1", 4).at(2_000, 2_020).ok();
    assertThat(told(after(facts, had, back)))
        .containsExactly(
            "seat 4 was still held at 0:08.000, after the load, though nobody can have had it since"
                + " 0:02.020");
    assertThat(told(after(facts)))
        .containsExactly(
            "seat 4 was still held at 0:08.000, after the load, though nobody ever had it");
  }

  @Test
  void no_hold_in_the_stores_lasts_longer_than_promised() {
    Facts facts = Stored.held(8_000, new Held(1, 4, 400_000));
    assertThat(told(after(facts, hold(1, 4).at(1_000, 1_020).expires(400_000).ok("h1"))))
        .containsExactly(
            "seat 4 was held for another 392.0 s at 0:08.000: longer than a hold lasts");
  }

  @Test
  void each_seat_is_free_held_or_sold() {
    Ledger after = new Ledger(new Ledger.Seats(10, 4, 2, 3, 0), null, null, null);
    Evidence evidence = Histories.with(new Ledger.BeforeAndAfter(null, after), Facts.NONE);
    assertThat(told(check.result(evidence)))
        .containsExactly(
            "of 10 seats 4 are free, 2 held and 3 sold: that is not all of them, or more");
  }

  @Test
  void in_a_part_of_a_history_nothing_can_be_told() {
    check.see(hold(9, 4).at(1_000, 1_020).refused(TAKEN));
    Evidence part = new Evidence(0, false, Stored.fresh(), Facts.NONE, List.of());
    assertThat(check.result(part).held()).isNull();
    assertThat(check.result(part).applies()).isTrue();
  }

  private static Invariant after(Facts facts, Operation... operations) {
    return Histories.judged(
        new HoldsEnd(Promises.DEFAULT), Histories.with(Stored.fresh(), facts), operations);
  }

  private Invariant judged(Operation... operations) {
    return Histories.judged(
        new HoldsEnd(Promises.DEFAULT), Histories.with(Stored.fresh(), Facts.NONE), operations);
  }

  private void assertHeld(Operation... operations) {
    Invariant result = judged(operations);
    assertThat(told(result)).isEmpty();
    assertThat(result.held()).isTrue();
  }
}
