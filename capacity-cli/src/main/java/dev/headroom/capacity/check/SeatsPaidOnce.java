package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * No seat is paid by two people, told from what their requests were answered. A payment is for the
 * last hold its user was granted on that schedule before it; answers that never came count neither
 * way.
 */
public final class SeatsPaidOnce {

  private static final String NAME = "No seat is paid by two people";

  private record Buyer(long user, long schedule) {}

  private record Paid(long user, long atMillis) {}

  private final long originMillis;
  private final Map<Buyer, List<Long>> lastHolds = new HashMap<>();
  private final Map<Long, Paid> paidSeats = new HashMap<>();
  private final List<String> witnesses = new ArrayList<>();
  private long payments;

  /**
   * @param originMillis what times in witnesses count from, epoch milliseconds
   */
  public SeatsPaidOnce(long originMillis) {
    this.originMillis = originMillis;
  }

  /** Takes the next operation; those of one user come in the order they were made. */
  public void see(Operation operation) {
    if (!operation.acknowledged()) {
      return;
    }
    Buyer buyer = new Buyer(operation.user(), operation.schedule());
    if ("hold".equals(operation.op())) {
      lastHolds.put(buyer, operation.seatIds());
    } else if ("pay".equals(operation.op())) {
      List<Long> seats = lastHolds.remove(buyer);
      if (seats != null) {
        payments++;
        seats.forEach(seat -> paid(seat, new Paid(operation.user(), operation.end())));
      }
    }
  }

  private void paid(long seat, Paid paid) {
    Paid before = paidSeats.putIfAbsent(seat, paid);
    if (before != null) {
      witnesses.add(
          String.format(
              Locale.ROOT,
              "seat %d was paid by user %d at %.1f s and by user %d at %.1f s",
              seat,
              before.user(),
              seconds(before),
              paid.user(),
              seconds(paid)));
    }
  }

  private double seconds(Paid paid) {
    return (paid.atMillis() - originMillis) / 1_000.0;
  }

  /**
   * @param complete whether there was a history to look at
   */
  public Invariant result(boolean complete) {
    if (!witnesses.isEmpty()) {
      return new Invariant(
          NAME, false, payments, witnesses.size(), null, LedgerChecks.firstAndLast(witnesses));
    }
    return complete
        ? new Invariant(
            NAME,
            true,
            payments,
            0,
            String.format(Locale.ROOT, "%,d payments, %,d seats", payments, paidSeats.size()),
            List.of())
        : new Invariant(NAME, null, payments, 0, null, List.of());
  }
}
