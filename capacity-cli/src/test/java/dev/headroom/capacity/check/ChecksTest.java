package dev.headroom.capacity.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Ledger;
import java.util.List;
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
  void payments_under_one_key_are_found() {
    assertThat(LedgerChecks.noPaymentTwice(ledger(1, 0, 1, 0, 2, 2)).held()).isTrue();
    assertThat(LedgerChecks.noPaymentTwice(ledger(1, 0, 1, 0, 3, 2)).held()).isFalse();
  }

  @Test
  void what_cannot_be_looked_at_is_not_known() {
    assertThat(LedgerChecks.pointsConserved(NOTHING).held()).isNull();
    assertThat(LedgerChecks.noPaymentTwice(NOTHING).held()).isNull();
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
