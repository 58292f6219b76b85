package dev.headroom.capacity.slo;

import dev.headroom.capacity.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether one precondition of believing the measurement held, e.g. that the generator had CPU to
 * spare.
 *
 * @param held null where it could not be looked at
 * @param measured and {@code limit} in plain words with their units
 * @param shareOfLimit 1 is the limit, null where it has no share
 * @param gravity what a breach does to the verdict
 * @param finding the breach as a sentence without its full stop; empty where {@code measured} and
 *     {@code limit} say it
 * @param mend what to do when it did not hold
 */
public record TrustCheck(
    Message name,
    @Nullable Boolean held,
    Message measured,
    Message limit,
    @Nullable Double shareOfLimit,
    Gravity gravity,
    Message finding,
    Message mend) {

  /** What a breach does to the verdict. */
  public enum Gravity {
    /** The reader is told, the verdict stays. */
    WARNS,
    /** Nothing passes or fails for sure: {@link Verdict#INCONCLUSIVE}. */
    WITHHOLDS,
    /** Nothing that was measured counts: {@link Verdict#INVALID}. */
    INVALIDATES
  }

  /** A check that {@code measured} and {@code limit} say everything of. */
  public TrustCheck(
      Message name,
      @Nullable Boolean held,
      Message measured,
      Message limit,
      @Nullable Double shareOfLimit,
      boolean fatal,
      Message mend) {
    this(
        name,
        held,
        measured,
        limit,
        shareOfLimit,
        fatal ? Gravity.INVALIDATES : Gravity.WITHHOLDS,
        Message.NONE,
        mend);
  }

  /** Whether a breach makes the run {@link Verdict#INVALID} rather than less sure. */
  public boolean fatal() {
    return gravity == Gravity.INVALIDATES;
  }

  public boolean broken() {
    return Boolean.FALSE.equals(held);
  }

  /** What was found and what to do about it, as sentences. */
  public Message inSentences() {
    Message found = Message.of("{0}.", finding.isEmpty() ? comparison() : finding);
    return Message.sentences(List.of(found, mend));
  }

  /** What was measured beside what it should be. */
  public Message comparison() {
    return Message.of("{0}: {1}, should be {2}", name, measured, limit);
  }
}
