package dev.headroom.capacity.check;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one hold, booking or payment gave somebody: seats, surely for some time and possibly for
 * longer. Times are epoch milliseconds.
 */
final class Tenure {

  /** A time that has not come, or never will. */
  static final long NEVER = Long.MAX_VALUE;

  /** What gave it. */
  enum Kind {
    HOLD,
    BOOKING,
    PAYMENT
  }

  final Kind kind;
  final long user;
  final long schedule;
  final long[] seats;

  /** Of the idempotency key; 0 without. */
  final long key;

  /** From when on it may have begun. */
  long asked;

  /** When it was known to have begun; {@link #NEVER} without an answer. */
  long got = NEVER;

  /** Until when it lasts at most by the system's clock if nothing else ends it. */
  long expires = NEVER;

  /** Until when it lasts at least: earlier than the other where the answer did not tell. */
  long lasts = NEVER;

  /** From when on somebody tried to end it, and was not refused. */
  long endingAsked = NEVER;

  /** From when on its owner left the schedule, or may have; written by walks along the chain. */
  long leaveAsked = NEVER;

  /** When it was known to be given back. */
  long givenBack = NEVER;

  /** From when on somebody tried to pay for it, and may have. */
  long payAsked = NEVER;

  /** When it was known to be paid for. */
  long paid = NEVER;

  /** When the last payment for it was known to be refused. */
  long payRefused = Long.MIN_VALUE;

  /** The same user's before this one on the same schedule. */
  @Nullable Tenure before;

  Tenure(Kind kind, long user, long schedule, long[] seats, long key, long asked) {
    this.kind = kind;
    this.user = user;
    this.schedule = schedule;
    this.seats = seats;
    this.key = key;
    this.asked = asked;
  }

  /** Whether it surely was at some time. */
  boolean sure() {
    return got != NEVER || paid != NEVER;
  }

  /** Until when the hold, not the sale, surely stands. */
  long sureUntil(Duration slack) {
    long until = lasts == NEVER ? NEVER : lasts - slack.toMillis();
    return Math.min(until, Math.min(endingAsked, leaveAsked));
  }

  /** Whether hold and sale surely join without a gap. */
  boolean joins(Duration slack) {
    return got != NEVER && paid != NEVER && paid <= sureUntil(slack);
  }

  /**
   * Until when it may have blocked its seats.
   *
   * @param grace how long a payment that was begun keeps seats of a hold beyond its end
   */
  long possibleUntil(Duration slack, Duration grace) {
    if (payAsked != NEVER) {
      return NEVER;
    }
    if (givenBack != NEVER && kind == Kind.HOLD) {
      return Math.max(givenBack, payRefused);
    }
    if (expires == NEVER) {
      return NEVER;
    }
    long end = expires + slack.toMillis();
    return payRefused == Long.MIN_VALUE
        ? end
        : Math.max(end, payRefused + grace.toMillis() + slack.toMillis());
  }

  /**
   * Whether both may be one and the same: they came of one question, or one is a payment that does
   * not tell which of its user's holds it is for.
   */
  boolean mayBe(Tenure other) {
    boolean sameQuestion = key != 0 && key == other.key;
    boolean anyHold = kind == Kind.PAYMENT || other.kind == Kind.PAYMENT;
    return this == other
        || (user == other.user && schedule == other.schedule && (sameQuestion || anyHold));
  }

  boolean has(long[] others) {
    return seats.length == others.length
        && Arrays.equals(
            Arrays.stream(seats).sorted().toArray(), Arrays.stream(others).sorted().toArray());
  }
}
