package dev.headroom.capacity.check;

import dev.headroom.capacity.check.Tenure.Kind;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who had which seats when, surely and possibly, and who was refused them. Several checks may share
 * one; an operation that comes twice in a row is taken once. Not thread-safe.
 */
final class SeatHistory {

  static final String SEAT_TAKEN = "SEAT_TAKEN";

  /** Somebody was told that a seat of these is taken. */
  record Refusal(long user, long schedule, long[] seats, long from, long to) {}

  /** Who may hold several times on one schedule. */
  private static final class Buyer {
    private @Nullable Tenure last;
    private long leaveAsked = Tenure.NEVER;
    private long left = Long.MIN_VALUE;
  }

  private static final long PAYMENT_NAME = 1;
  private static final long NAME = 2;
  final Promises promises;
  private final List<Tenure> tenures = new ArrayList<>();
  private final List<Buyer> buyers = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final LongMap byName = new LongMap();
  private final LongMap byBuyer = new LongMap();
  private long end = Long.MIN_VALUE;
  private @Nullable Operation latest;
  private @Nullable Seating seating;

  SeatHistory(Promises promises) {
    this.promises = promises;
  }

  void see(Operation operation) {
    if (operation == latest) {
      return;
    }
    latest = operation;
    seating = null;
    end = Math.max(end, operation.end());
    switch (operation.op()) {
      case "hold" -> hold(operation);
      case "pay" -> pay(operation);
      case "release" -> release(operation);
      case "leave" -> leave(operation);
      case "book" -> book(operation);
      case "booked" -> settled(operation);
      default -> {
        // Nothing else makes a seat anybody's.
      }
    }
  }

  /** All that was seen, by seat. */
  Seating seating() {
    Seating made = seating;
    if (made == null) {
      made = new Seating(tenures, promises);
      seating = made;
    }
    return made;
  }

  List<Tenure> tenures() {
    return tenures;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /** When the last answer was known. */
  long end() {
    return end;
  }

  private void hold(Operation operation) {
    if (operation.refused()) {
      if (SEAT_TAKEN.equals(operation.code())) {
        refusals.add(
            new Refusal(
                operation.user(),
                operation.schedule(),
                seats(operation),
                operation.start(),
                operation.end()));
      }
      return;
    }
    Tenure same = operation.acknowledged() ? named(NAME, operation.ref()) : null;
    if (same != null && same.user == operation.user()) {
      same.asked = Math.min(same.asked, operation.start());
      same.got = Math.min(same.got, operation.end());
      lasting(same, operation);
      return;
    }
    Tenure tenure = begun(Kind.HOLD, operation);
    if (operation.acknowledged()) {
      tenure.got = operation.end();
      lasting(tenure, operation);
      name(NAME, operation.ref());
      Buyer buyer = buyer(operation);
      tenure.before = buyer.last;
      buyer.last = tenure;
      if (buyer.left >= tenure.asked) {
        tenure.endingAsked = buyer.leaveAsked;
      }
    }
  }

  /** Where the answer doesn't tell its end, it began at some time between question and answer. */
  private void lasting(Tenure tenure, Operation operation) {
    Long told = operation.expires();
    long life = promises.holdLife().toMillis();
    long most = told == null ? operation.end() + life : told;
    long least = told == null ? operation.start() + life : told;
    tenure.expires = tenure.expires == Tenure.NEVER ? most : Math.max(tenure.expires, most);
    tenure.lasts = Math.min(tenure.lasts, least);
  }

  private void pay(Operation operation) {
    Tenure tenure = paidFor(operation);
    if (operation.refused()) {
      if (tenure != null) {
        tenure.payRefused = Math.max(tenure.payRefused, operation.end());
      }
      return;
    }
    if (tenure == null) {
      if (operation.seatIds().isEmpty()) {
        return;
      }
      tenure = begun(Kind.PAYMENT, operation);
      if (operation.acknowledged()) {
        name(PAYMENT_NAME, payment(operation));
      }
    }
    tenure.payAsked = Math.min(tenure.payAsked, operation.start());
    if (operation.acknowledged()) {
      tenure.paid = Math.min(tenure.paid, operation.end());
    }
  }

  private @Nullable Tenure paidFor(Operation operation) {
    Tenure tenure = operation.of() == null ? lastHold(operation) : named(NAME, operation.of());
    if (tenure != null && tenure.user == operation.user()) {
      return tenure;
    }
    return operation.acknowledged() ? named(PAYMENT_NAME, payment(operation)) : null;
  }

  /** The user's last hold that is not given back, of these seats where they are told. */
  private @Nullable Tenure lastHold(Operation operation) {
    long[] seats = seats(operation);
    Tenure tenure = buyer(operation).last;
    while (tenure != null
        && (tenure.givenBack != Tenure.NEVER || (seats.length > 0 && !tenure.has(seats)))) {
      tenure = tenure.before;
    }
    return tenure;
  }

  private static @Nullable String payment(Operation operation) {
    return operation.reservation() == null ? operation.ref() : operation.reservation();
  }

  private void release(Operation operation) {
    Tenure tenure = operation.of() == null ? lastHold(operation) : named(NAME, operation.of());
    if (tenure == null || operation.refused()) {
      return;
    }
    tenure.endingAsked = Math.min(tenure.endingAsked, operation.start());
    if (operation.acknowledged()) {
      tenure.givenBack = Math.min(tenure.givenBack, operation.end());
    }
  }

  /** Whoever leaves may lose what they hold, or may not. */
  private void leave(Operation operation) {
    if (operation.refused()) {
      return;
    }
    Buyer buyer = buyer(operation);
    buyer.leaveAsked =
        Math.min(buyer.left == Tenure.NEVER ? buyer.leaveAsked : Tenure.NEVER, operation.start());
    buyer.left = operation.acknowledged() ? Math.max(buyer.left, operation.end()) : Tenure.NEVER;
    Tenure tenure = buyer.last;
    while (tenure != null && tenure.leaveAsked > operation.start()) {
      tenure.leaveAsked = operation.start();
      tenure = tenure.before;
    }
  }

  private void book(Operation operation) {
    if (operation.refused()) {
      return;
    }
    Tenure same = operation.acknowledged() ? named(NAME, operation.ref()) : null;
    if (same != null && same.user == operation.user()) {
      same.asked = Math.min(same.asked, operation.start());
      return;
    }
    Tenure tenure = begun(Kind.BOOKING, operation);
    tenure.payAsked = operation.start();
    if (operation.acknowledged()) {
      name(NAME, operation.ref());
    }
  }

  private void settled(Operation operation) {
    Tenure tenure = named(NAME, operation.ref());
    if (tenure == null) {
      if (!operation.acknowledged()) {
        return;
      }
      tenure = begun(Kind.BOOKING, operation);
      tenure.payAsked = operation.start();
      name(NAME, operation.ref());
    }
    if (operation.acknowledged()) {
      tenure.paid = Math.min(tenure.paid, operation.end());
      tenure.payAsked = tenure.asked;
    } else if (operation.refused() && tenure.paid == Tenure.NEVER) {
      // What it held is given back, or ends by itself.
      tenure.payAsked = Tenure.NEVER;
      tenure.payRefused = operation.end();
      tenure.expires = operation.end() + promises.holdLife().toMillis();
    }
  }

  private Tenure begun(Kind kind, Operation operation) {
    Tenure tenure =
        new Tenure(
            kind,
            operation.user(),
            operation.schedule(),
            seats(operation),
            Hash.of(operation.key()),
            operation.start());
    tenures.add(tenure);
    return tenure;
  }

  /** The tenure begun last gets a name. */
  private void name(long space, @Nullable String text) {
    if (text != null) {
      byName.put(Hash.of(space, Hash.of(text)), tenures.size() - 1);
    }
  }

  private @Nullable Tenure named(long space, @Nullable String text) {
    int found = text == null ? LongMap.NONE : byName.get(Hash.of(space, Hash.of(text)));
    return found == LongMap.NONE ? null : tenures.get(found);
  }

  private Buyer buyer(Operation operation) {
    long key = Hash.of(operation.user(), operation.schedule());
    int found = byBuyer.get(key);
    if (found == LongMap.NONE) {
      found = buyers.size();
      buyers.add(new Buyer());
      byBuyer.put(key, found);
    }
    return buyers.get(found);
  }

  private static long[] seats(Operation operation) {
    return operation.seatIds().stream().mapToLong(Long::longValue).distinct().toArray();
  }
}
