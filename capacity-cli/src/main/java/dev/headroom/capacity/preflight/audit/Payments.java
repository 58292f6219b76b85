package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.Say;
import dev.headroom.capacity.run.Ledger;
import java.util.List;
import java.util.Optional;

/** Every payment that was acknowledged within what counts is among those the app knows. */
final class Payments implements AuditLaw {

  static final String LAW = "payments acknowledged ≤ payments in the app's ledger";

  @Override
  public List<Finding> look(Figures figures) {
    Ledger before = figures.ledger().before();
    Ledger after = figures.ledger().after();
    Optional<Row> paid = figures.row("pay");
    if (before == null
        || after == null
        || before.payments() == null
        || after.payments() == null
        || paid.isEmpty()) {
      return List.of();
    }
    long booked = after.payments().count() - before.payments().count();
    String sum =
        Say.number(paid.get().ok())
            + " acknowledged within what counts, "
            + Say.number(booked)
            + " in the ledger over the whole run";
    return List.of(
        paid.get().ok() > booked
            ? Audit.contradiction(LAW, "more payments were acknowledged than were booked", sum)
            : Finding.fine(LAW, "payments agree with the ledger", sum));
  }
}
