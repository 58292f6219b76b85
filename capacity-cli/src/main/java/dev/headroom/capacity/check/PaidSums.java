package dev.headroom.capacity.check;

import dev.headroom.capacity.check.Witnesses.Case;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Ledger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payments against their keys in the ledger, which tells how many, where rows would tell which. */
final class PaidSums {

  private PaidSums() {}

  /** Where nothing finer has been found already. */
  static void judge(Evidence evidence, Witnesses found) {
    Ledger.Payments payments = of(evidence);
    if (payments == null || payments.count() == payments.distinctKeys() || !found.none()) {
      return;
    }
    found.add(
        evidence.facts().takenAt(),
        payments.count() - payments.distinctKeys(),
        () ->
            new Case(
                Message.of(
                    "{0} payments were booked under {1} keys",
                    Say.count(payments.count()), Say.count(payments.distinctKeys())),
                List.of()));
  }

  /** How many there are after the run. */
  static long payments(Evidence evidence) {
    Ledger.Payments payments = of(evidence);
    return payments == null ? 0 : payments.count();
  }

  private static Ledger.@Nullable Payments of(Evidence evidence) {
    Ledger after = evidence.ledger().after();
    return after == null ? null : after.payments();
  }
}
