package dev.headroom.load.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation on shared state as the one who asked saw it. Times are epoch milliseconds.
 *
 * @param op {@code enter}, {@code place}, {@code admitted}, {@code listen}, {@code leave}, {@code
 *     hold}, {@code release}, {@code pay}, {@code check}, {@code book}, {@code booked} (the booking
 *     is settled), {@code charge} or {@code seats}
 * @param seats the seats asked for, paid for or, of {@code seats}, shown as free; empty where none
 *     are
 * @param key idempotency key
 * @param ref id of the hold, payment or booking in the answer; in the line a fingerprint of the
 *     ticket
 * @param position place in the line in the answer; 0 is admitted
 * @param intended when the request was due: the think time was over
 * @param start when it was handed to the HTTP client
 * @param end when its answer, or the lack of one, was known
 * @param status HTTP status, 0 without an answer
 * @param code the problem's code; of {@code listen} why it ended
 * @param details what only some operations have to tell
 */
public record Operation(
    String op,
    int user,
    int schedule,
    List<Integer> seats,
    @Nullable String key,
    @Nullable String ref,
    @Nullable Long position,
    long intended,
    long start,
    long end,
    Outcome outcome,
    int status,
    @Nullable String code,
    Details details) {

  /** An operation that was asked for and has no answer yet. */
  public static Operation unanswered(
      String op,
      int user,
      int schedule,
      List<Integer> seats,
      @Nullable String key,
      long intended,
      long start) {
    return new Operation(
        op,
        user,
        schedule,
        seats,
        key,
        null,
        null,
        intended,
        start,
        start,
        Outcome.UNKNOWN,
        0,
        null,
        Details.NONE);
  }

  /**
   * Stands for operations that are not in the history.
   *
   * @param count how many
   * @param now epoch milliseconds
   */
  static Operation lost(long count, long now) {
    return unanswered("lost", 0, 0, List.of(), null, now, now)
        .with(Details.NONE.withAnswer(null, null, count, null));
  }

  /** The same with its answer. */
  public Operation answered(
      @Nullable Long newPosition,
      long newEnd,
      Outcome newOutcome,
      int newStatus,
      @Nullable String newCode) {
    return new Operation(
        op,
        user,
        schedule,
        seats,
        key,
        ref,
        newPosition,
        intended,
        start,
        newEnd,
        newOutcome,
        newStatus,
        newCode,
        details);
  }

  /** What the same answer told about something else, too. */
  public Operation as(
      String otherOp, @Nullable String otherRef, Outcome otherOutcome, @Nullable String otherCode) {
    return new Operation(
        otherOp,
        user,
        schedule,
        seats,
        key,
        otherRef,
        position,
        intended,
        start,
        end,
        otherOutcome,
        status,
        otherCode,
        details);
  }

  /** The same about that hold, payment, booking or ticket. */
  public Operation withRef(@Nullable String newRef) {
    return with(seats, newRef, details);
  }

  /** The same with other seats. */
  public Operation withSeats(List<Integer> newSeats) {
    return with(newSeats, ref, details);
  }

  /** The same with other details. */
  public Operation with(Details newDetails) {
    return with(seats, ref, newDetails);
  }

  private Operation with(List<Integer> newSeats, @Nullable String newRef, Details newDetails) {
    return new Operation(
        op,
        user,
        schedule,
        newSeats,
        key,
        newRef,
        position,
        intended,
        start,
        end,
        outcome,
        status,
        code,
        newDetails);
  }

  Operation abandonedAt(long millis) {
    return new Operation(
        op, user, schedule, seats, key, ref, position, intended, start, millis, outcome, status,
        code, details);
  }

  /** Enough to tell operations under way apart; a record's own would go through every field. */
  @Override
  public int hashCode() {
    return 31 * user + Long.hashCode(start);
  }
}
