package dev.headroom.capacity.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChecksTest {

  private static final Ledger.BeforeAndAfter NOTHING = new Ledger.BeforeAndAfter(null, null);

  @Test
  void points_are_conserved_to_the_point() {
    assertThat(LedgerChecks.pointsConserved(ledger(100, 30, 70, 0, 2, 2)).held()).isTrue();
    Invariant broken = LedgerChecks.pointsConserved(ledger(100, 30, 69, 0, 2, 2));
    assertThat(broken.held()).isFalse();
    assertThat(broken.witnesses())
        .map(witness -> witness.what().toString())
        .containsExactly("100 points were granted, 30 spent and 69 are left: 1 too few");
  }

  @Test
  void seats_sold_twice_and_payments_under_one_key_are_found() {
    assertThat(LedgerChecks.noSeatSoldTwice(ledger(1, 0, 1, 0, 2, 2)).held()).isTrue();
    assertThat(LedgerChecks.noSeatSoldTwice(ledger(1, 0, 1, 3, 2, 2)).violations()).isEqualTo(3);
    assertThat(LedgerChecks.noPaymentTwice(ledger(1, 0, 1, 0, 2, 2)).held()).isTrue();
    assertThat(LedgerChecks.noPaymentTwice(ledger(1, 0, 1, 0, 3, 2)).held()).isFalse();
  }

  @Test
  void permits_above_their_limit_are_found_in_facts_and_in_samples() {
    MetricSample over =
        new MetricSample(5, "app", 1, "app.permits.out", Map.of("schedule", "1"), 11);
    assertThat(LedgerChecks.permitsWithinLimit(ledger(1, 0, 1, 0, 2, 2), List.of()).held())
        .isTrue();
    assertThat(LedgerChecks.permitsWithinLimit(ledger(1, 0, 1, 0, 2, 2), List.of(over)).held())
        .isFalse();
  }

  @Test
  void what_cannot_be_looked_at_is_not_known() {
    assertThat(LedgerChecks.pointsConserved(NOTHING).held()).isNull();
    assertThat(LedgerChecks.noSeatSoldTwice(NOTHING).held()).isNull();
    assertThat(LedgerChecks.noPaymentTwice(NOTHING).held()).isNull();
    assertThat(LedgerChecks.permitsWithinLimit(NOTHING, List.of()).held()).isNull();
    assertThat(new SeatsPaidOnce(0).result(false).held()).isNull();
  }

  @Test
  void a_seat_paid_by_two_people_is_told_as_a_story() {
    SeatsPaidOnce check = new SeatsPaidOnce(1_000);
    check.see(operation("hold", 1, 17, 2_000, "ok"));
    check.see(operation("pay", 1, 0, 2_500, "ok"));
    check.see(operation("hold", 2, 17, 3_000, "ok"));
    check.see(operation("pay", 2, 0, 4_000, "ok"));

    Invariant result = check.result(true);

    assertThat(result.held()).isFalse();
    assertThat(result.witnesses())
        .map(witness -> witness.what().toString())
        .containsExactly("seat 17 was paid by user 1 at 1.5 s and by user 2 at 3.0 s");
  }

  @Test
  void a_hold_given_up_or_an_answer_that_never_came_is_no_sale() {
    SeatsPaidOnce check = new SeatsPaidOnce(0);
    check.see(operation("hold", 1, 17, 1, "ok"));
    check.see(operation("hold", 1, 18, 2, "ok"));
    check.see(operation("pay", 1, 0, 3, "ok"));
    check.see(operation("hold", 2, 17, 4, "ok"));
    check.see(operation("pay", 2, 0, 5, "ok"));
    check.see(operation("hold", 3, 17, 6, "ok"));
    check.see(operation("pay", 3, 0, 7, "unknown"));

    assertThat(check.result(true).held()).isTrue();
    assertThat(check.result(true).checked()).isEqualTo(2);
  }

  @Test
  void a_seat_given_back_is_free_for_somebody_else_and_paid_for_by_nobody_before() {
    SeatsPaidOnce check = new SeatsPaidOnce(0);
    check.see(operation("hold", 1, 17, 1, "ok"));
    check.see(operation("release", 1, 17, 2, "ok"));
    check.see(operation("hold", 2, 17, 3, "ok"));
    check.see(operation("pay", 2, 17, 4, "ok"));
    check.see(operation("pay", 1, 0, 5, "ok"));
    check.see(operation("enter", 1, 0, 6, "ok"));

    assertThat(check.result(true).held()).isTrue();
    assertThat(check.result(true).checked()).isOne();
  }

  @Test
  void a_payment_that_names_its_seats_needs_no_guess() {
    SeatsPaidOnce check = new SeatsPaidOnce(0);
    check.see(operation("hold", 1, 17, 1, "ok"));
    check.see(operation("hold", 1, 18, 2, "ok"));
    check.see(operation("pay", 1, 17, 3, "ok"));
    check.see(operation("pay", 2, 17, 4, "ok"));

    assertThat(check.result(true).violations()).isOne();
  }

  @Test
  void a_booking_that_was_confirmed_is_a_sale_and_one_that_was_rejected_is_none() {
    SeatsPaidOnce check = new SeatsPaidOnce(0);
    check.see(operation("book", 1, 17, 1, "ok"));
    check.see(operation("booked", 1, 17, 2, "refused"));
    check.see(operation("book", 2, 17, 3, "ok"));
    check.see(operation("booked", 2, 17, 4, "ok"));
    assertThat(check.result(true).held()).isTrue();

    check.see(operation("booked", 3, 17, 5, "ok"));
    assertThat(check.result(true).held()).isFalse();
  }

  private static Operation operation(String op, long user, long seat, long at, String outcome) {
    List<Long> seats = seat == 0 ? List.of() : List.of(seat);
    return new Operation(
        op, user, 1, seats, null, null, null, at, at, at, outcome, 0, null, 1, null, null, null,
        null, null, null, null);
  }

  private static Ledger.BeforeAndAfter ledger(
      long granted, long spent, long balances, long soldTwice, long payments, long keys) {
    return new Ledger.BeforeAndAfter(
        null,
        new Ledger(
            new Ledger.Seats(10, 8, 0, 2, soldTwice),
            new Ledger.Points(granted, spent, balances),
            new Ledger.Payments(payments, 30, keys),
            List.of(new Ledger.Permits(1, 9, 10))));
  }
}
