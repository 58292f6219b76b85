package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.hold;
import static dev.headroom.capacity.check.Histories.pay;
import static dev.headroom.capacity.check.Histories.story;
import static dev.headroom.capacity.check.Histories.told;
import static dev.headroom.capacity.check.Histories.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Facts.Entry;
import dev.headroom.capacity.run.Facts.Reservation;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentOnceTest {

  private static final Operation HELD =
      hold(17, 4).at(1_000, 1_010).expires(301_000).amount(50).ok("h1");
  private static final Entry CHARGE = new Entry(17, false, 50, "h1");

  @Test
  void a_hold_paid_once_holds_and_says_how_late_it_was() {
    Invariant result =
        judged(HELD, pay(17, "h1").key("k").at(298_690, 298_700).amount(50).ok("501"));
    assertThat(result.held()).isTrue();
    assertThat(result.closestCall())
        .hasToString("1 hold, paid for once; the latest 2.310 s before it would have ended");
  }

  @Test
  void a_payment_told_again_is_the_same_payment() {
    Operation first = pay(17, "h1").key("k").at(2_000, 2_010).ok("501");
    assertThat(judged(HELD, first, pay(17, "h1").key("k").at(3_000, 3_010).ok("501")).held())
        .isTrue();
    assertThat(judged(HELD, first, pay(17, "h1").key("k").at(400_000, 400_010).ok("501")).held())
        .as("after the hold's end, too")
        .isTrue();
  }

  @Test
  void two_payments_of_one_hold_are_told_as_a_story() {
    Invariant result =
        judged(
            HELD,
            pay(17, "h1").key("k").at(2_000, 2_010).ok("501"),
            pay(17, "h1").key("l").at(2_005, 2_020).ok("502"));
    assertThat(told(result))
        .containsExactly(
            "user 17 was charged twice for one hold: payment 501 at 0:02.010 and payment 502 at"
                + " 0:02.020");
    assertThat(story(result.witnesses().get(0)))
        .containsExactly(
            "2000–2010 user 17 asked to pay for the hold: granted as 501 ?",
            "2005–2020 user 17 asked to pay for the hold: granted as 502 ?");
  }

  @Test
  void a_payment_asked_for_after_the_holds_end_may_not_succeed() {
    assertThat(told(judged(HELD, pay(17, "h1").key("k").at(302_500, 302_510).ok("501"))))
        .containsExactly(
            "user 17 was charged for a hold that had ended at 5:01.000, 1.500 s before they asked");
    assertThat(judged(HELD, pay(17, "h1").key("k").at(301_100, 301_200).ok("501")).held())
        .as("clocks may be that far apart")
        .isTrue();
    assertThat(
            judged(HELD, pay(17, "h1").key("k").at(302_500, 302_510).refused("HOLD_EXPIRED"))
                .held())
        .isNotEqualTo(false);
  }

  @Test
  void a_late_answer_may_tell_of_a_payment_begun_in_time() {
    assertThat(
            judged(
                    HELD,
                    pay(17, "h1").key("k").at(300_000, 310_000).lost(),
                    pay(17, "h1").key("k").at(311_000, 311_010).ok("501"))
                .held())
        .isTrue();
    assertThat(
            judged(
                    HELD,
                    pay(17, "h1").key("other").at(300_000, 310_000).lost(),
                    pay(17, "h1").key("k").at(311_000, 311_010).ok("501"))
                .held())
        .as("the answer lost was another key's")
        .isFalse();
  }

  @Test
  void a_payment_costs_what_the_hold_said() {
    assertThat(told(judged(HELD, pay(17, "h1").key("k").at(2_000, 2_010).amount(60).ok("501"))))
        .containsExactly("user 17 was charged 60 points for a hold that cost 50");
  }

  @Test
  void a_refusal_must_not_be_charged_all_the_same() {
    Facts charged = facts(List.of(reservation(9, "h1", 501L, "k")), List.of(CHARGE));
    Operation refused = pay(17, "h1").key("k").at(2_000, 2_010).refused(402, "X");
    assertThat(told(Histories.judged(check(), with(charged), HELD, refused)))
        .containsExactly(
            "user 17 was refused at 0:02.010, and was charged for reservation 9 all the same");
    for (Operation other :
        List.of(
            pay(17, "h1").key("k").at(1_500, 1_600).lost(),
            pay(17, "h1").key("k").at(1_500, 1_600).ok("501"),
            pay(17, "h1").key("k").at(1_500, 1_600).refused(503, "STORE_UNAVAILABLE"),
            pay(17, "h1").key("k").at(1_500, 1_600).refused("PAYMENT_IN_PROGRESS"))) {
      assertThat(Histories.judged(check(), with(charged), HELD, other, refused).held()).isTrue();
    }
  }

  @Test
  void rows_that_agree_hold() {
    Facts facts =
        facts(
            List.of(reservation(9, "h1", 501L, "k"), reservation(10, "h2", 502L, "l")),
            List.of(CHARGE, new Entry(17, false, 50, "h2"), new Entry(17, true, 500, "c")));
    assertThat(Histories.judged(check(), with(facts)).held()).isTrue();
    assertThat(Histories.judged(check(), with(facts)).checked()).isEqualTo(2);
  }

  @Test
  void rows_that_disagree_are_told() {
    Reservation paid = reservation(9, "h1", 501L, "k");
    assertThat(rows(List.of(paid), List.of(CHARGE, CHARGE)))
        .containsExactly("user 17 was charged twice for hold h1: 50 and 50 points");
    assertThat(rows(List.of(paid, reservation(10, "h1", 502L, "l")), List.of(CHARGE)))
        .containsExactly("hold h1 of user 17 was paid for twice, as reservations 9 and 10");
    assertThat(rows(List.of(paid, reservation(10, "h2", 502L, "k")), List.of(CHARGE)))
        .contains("payment 502 of user 17 was booked twice under one key");
    assertThat(rows(List.of(paid), List.of(CHARGE, new Entry(18, false, 50, "h3"))))
        .containsExactly("user 18 was charged 50 points for hold h3, which became no reservation");
    assertThat(rows(List.of(paid), List.of(new Entry(17, true, 500, "c"))))
        .containsExactly("reservation 9 of user 17 cost them nothing");
    assertThat(rows(List.of(reservation(9, "h1", null, null)), List.of()))
        .containsExactly("reservation 9 of user 17 was never paid for");
    assertThat(rows(List.of(paid), List.of(new Entry(17, false, 40, "h1"))))
        .containsExactly(
            "user 17 was charged 40 points for reservation 9 of user 17, which cost 50");
  }

  @Test
  void more_payments_than_keys_in_the_sums_are_too_many() {
    assertThat(told(Histories.judged(check(), with(ledger(3, 2), Facts.NONE))))
        .containsExactly("3 payments were booked under 2 keys");
    assertThat(Histories.judged(check(), with(ledger(2, 2), Facts.NONE)).held()).isTrue();
  }

  @Test
  void what_cannot_be_looked_at_is_not_known_and_what_did_not_happen_is_not_judged() {
    Evidence nothing = new Evidence(0, false, Histories.NO_LEDGER, Facts.NONE, List.of());
    assertThat(Histories.judged(check(), nothing).held()).isNull();
    assertThat(Histories.judged(check(), nothing).applies()).isTrue();
    assertThat(judged(HELD).applies()).isFalse();
    Invariant blind = judged(pay(17, null).at(1, 2).ok("501"));
    assertThat(blind.held()).isNull();
    assertThat(blind.applies()).isTrue();
  }

  private static List<String> rows(List<Reservation> reservations, List<Entry> entries) {
    return told(Histories.judged(check(), with(facts(reservations, entries))));
  }

  private static Reservation reservation(long id, String hold, Long payment, String key) {
    return new Reservation(id, 17, 1, List.of(4L), hold, 2_000, payment, key, 50L);
  }

  static Facts facts(List<Reservation> reservations, List<Entry> entries) {
    return new Facts(
        true,
        true,
        500_000,
        reservations,
        List.of(),
        entries,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Ledger.BeforeAndAfter ledger(long payments, long keys) {
    return new Ledger.BeforeAndAfter(
        null, new Ledger(null, null, new Ledger.Payments(payments, 0, keys), null));
  }

  private static Invariant judged(Operation... operations) {
    return Histories.judged(check(), operations);
  }

  private static Check check() {
    return new PaymentOnce(Promises.DEFAULT);
  }
}
