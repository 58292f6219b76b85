package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;

/**
 * Something somebody did, or had, for a while.
 *
 * @param who {@code user 17}, {@code the app}
 * @param what they did or had: {@code asked to hold seat 4: granted}
 * @param from epoch milliseconds
 * @param to epoch milliseconds, at least {@code from}; {@link #OPEN} when it had no end
 * @param sure whether it was so all the time; else it happened at one instant between, or may have
 */
public record Span(Message who, Message what, long from, long to, boolean sure) {

  /** {@link #to()} of what did not end. */
  public static final long OPEN = Long.MAX_VALUE;
}
