package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * No seat is paid by two people, told from what their requests were answered. A payment names its
 * seats; in a history where it does not, it is for the last hold its user was granted on that
 * schedule and has not given back. A booking in the background is paid once it is settled. Answers
 * that never came count neither way.
 */
public final class SeatsPaidOnce {

  private static final Message NAME = Message.of("No seat is paid by two people");

  private record Buyer(long user, long schedule) {}

  private record Paid(long user, long atMillis) {}

  private final long originMillis;
  private final Map<Buyer, List<Long>> lastHolds = new HashMap<>();
  private final Map<Long, Paid> paidSeats = new HashMap<>();
  private final List<Message> witnesses = new ArrayList<>();
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
    switch (operation.op()) {
      case "hold" -> lastHolds.put(buyer, operation.seatIds());
      case "release" -> lastHolds.remove(buyer, operation.seatIds());
      case "pay" -> {
        List<Long> held = lastHolds.remove(buyer);
        paid(operation, operation.seatIds().isEmpty() && held != null ? held : operation.seatIds());
      }
      case "booked" -> paid(operation, operation.seatIds());
      default -> {
        // Nothing else makes a seat anybody's.
      }
    }
  }

  private void paid(Operation payment, List<Long> seats) {
    if (!seats.isEmpty()) {
      payments++;
      seats.forEach(seat -> paid(seat, new Paid(payment.user(), payment.end())));
    }
  }

  private void paid(long seat, Paid paid) {
    Paid before = paidSeats.putIfAbsent(seat, paid);
    if (before != null) {
      witnesses.add(
          Message.of(
              "seat {0} was paid by user {1} at {2} s and by user {3} at {4} s",
              seat, before.user(), seconds(before), paid.user(), seconds(paid)));
    }
  }

  private String seconds(Paid paid) {
    return String.format(Locale.ROOT, "%.1f", (paid.atMillis() - originMillis) / 1_000.0);
  }

  /**
   * @param complete whether there was a history to look at
   */
  public Invariant result(boolean complete) {
    if (!witnesses.isEmpty()) {
      return new Invariant(
          "seat-paid-once",
          NAME,
          false,
          true,
          payments,
          witnesses.size(),
          null,
          LedgerChecks.told(witnesses));
    }
    return complete
        ? Invariant.held(
            "seat-paid-once",
            NAME,
            payments,
            Message.of(
                "{0} payments, {1} seats",
                LedgerChecks.count(payments), LedgerChecks.count(paidSeats.size())))
        : Invariant.unknown("seat-paid-once", NAME, Message.of("there is no history to look at"));
  }
}
