package dev.headroom.capacity.check;

import org.jspecify.annotations.Nullable;

/** One ticket of a line, as far as the history tells. Times are epoch milliseconds. */
final class Ticket {

  /** Of what has not happened as far as is known. */
  static final long NEVER = Long.MAX_VALUE;

  /** Of what is not known to have happened at any time. */
  static final long UNTOLD = Long.MIN_VALUE;

  /** Its place in the order in which tickets were seen. */
  final int index;

  final long user;
  final long schedule;

  /** Whether the history tells tickets apart; else this is all that the user has there. */
  final boolean named;

  /** The earliest start of a request that may have made it. */
  long enteredFrom = NEVER;

  /** When the first request that gave it was answered. */
  long enteredBy = NEVER;

  /** When the admission was told first. */
  long told = NEVER;

  /** The end of the admission by the system's clock. */
  long ends = NEVER;

  /** The latest start of a request that was answered with a place in the line. */
  long sign = UNTOLD;

  /** The first start of anything that may have given it back. */
  long mayEnd = NEVER;

  /** When it was surely left. */
  long left = NEVER;

  /** When the payment was asked for whose answer came at {@link #paid}. */
  long payAsked = NEVER;

  /** When a purchase was surely made with it. */
  long paid = NEVER;

  /** Whether it may stand for two tickets, so that nothing can be said about it. */
  boolean blurred;

  /** Of all who surely entered later, the one who was surely inside first. */
  @Nullable Ticket behind;

  /** What was told of its place, in the order of answers; null where nothing was. */
  @Nullable Places places;

  Ticket(int index, long user, long schedule, boolean named) {
    this.index = index;
    this.user = user;
    this.schedule = schedule;
    this.named = named;
  }

  boolean admitted() {
    return told != NEVER;
  }

  boolean entered() {
    return enteredBy != NEVER && !blurred;
  }
}
