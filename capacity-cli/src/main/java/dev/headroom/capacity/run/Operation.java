package dev.headroom.capacity.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history: one operation on shared state, as the one who asked saw it. Times are
 * epoch milliseconds of the generator's clock. The generator's own {@code Operation} says what each
 * operation tells; this one also takes lines of others, which may lack what can be missing.
 *
 * @param op {@code enter}, {@code place}, {@code admitted}, {@code listen}, {@code leave}, {@code
 *     hold}, {@code release}, {@code pay}, {@code check}, {@code book}, {@code booked}, {@code
 *     charge} or {@code seats}
 * @param seats asked for, paid for or, of {@code seats}, shown as free
 * @param key idempotency key
 * @param ref what the answer is about: the hold's, payment's, reservation's or booking's id; of
 *     operations in the line a fingerprint of the ticket
 * @param position place in the line that was told; 0 is admitted
 * @param intended when it was due; 0 where not known
 * @param start when it was asked
 * @param end when its answer, or that none would come, was known
 * @param outcome {@code ok}, {@code refused} (certainly did not happen) or {@code unknown} (may
 *     have happened)
 * @param status HTTP status, 0 without an answer
 * @param code the problem's code; of {@code listen} why it ended
 * @param injector number of the generator
 * @param of id of what it is about: of {@code pay} and {@code release} the hold, of {@code check}
 *     the reservation
 * @param pass fingerprint of the token that was sent, or of {@code admitted} that was told
 * @param expires until when the answer gives something: the hold, or the admission
 * @param reservation id of the reservation that a payment made
 * @param amount points: of a hold, a payment, a charge
 * @param answer fingerprint of the answer's content, for operations that have a key
 * @param probe how the request was meant, where nobody in good faith makes it: {@code again},
 *     {@code twice}, {@code reused}, {@code forged}, {@code borrowed} or {@code expired}; null for
 *     all others
 */
public record Operation(
    String op,
    long user,
    long schedule,
    @Nullable List<Long> seats,
    @Nullable String key,
    @Nullable String ref,
    @Nullable Long position,
    long intended,
    long start,
    long end,
    String outcome,
    int status,
    @Nullable String code,
    int injector,
    @Nullable String of,
    @Nullable String pass,
    @Nullable Long expires,
    @Nullable String reservation,
    @Nullable Long amount,
    @Nullable String answer,
    @Nullable String probe) {

  /** Whether it was acknowledged, so that it certainly happened. */
  public boolean acknowledged() {
    return "ok".equals(outcome);
  }

  /** Whether it certainly did not happen. */
  public boolean refused() {
    return "refused".equals(outcome);
  }

  /** Whether it may have happened, or may not. */
  public boolean unknown() {
    return !acknowledged() && !refused();
  }

  public List<Long> seatIds() {
    return seats == null ? List.of() : seats;
  }
}
