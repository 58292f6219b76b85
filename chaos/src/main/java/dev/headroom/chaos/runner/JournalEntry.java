package dev.headroom.chaos.runner;

import org.jspecify.annotations.Nullable;

/**
 * A line of {@code journal.jsonl}, written as it happens; members that are null are left out.
 *
 * @param at epoch milliseconds
 * @param event what happened
 * @param phase with {@code EFFECT}: {@code before}, {@code during} or {@code after} the fault; with
 *     {@code PHASE}: the one that begins: {@code before}, {@code method}, {@code recovery}, {@code
 *     after}, {@code end}
 * @param fault number of the method's step from 1, with {@code INJECTING}, {@code INJECTED}, {@code
 *     EFFECT}, {@code UNDOING}, {@code UNDONE}, {@code STILL_IN_FORCE}
 * @param title of the fault or of the probe
 * @param value with {@code PROBE} and {@code EFFECT}; null where there was no answer, which {@code
 *     text} tells
 * @param unit of the value
 * @param expected the tolerance
 * @param within with {@code PROBE} and {@code EFFECT}: whether the value is within it
 * @param text more, in a sentence
 */
public record JournalEntry(
    long at,
    Event event,
    @Nullable String phase,
    @Nullable Integer fault,
    @Nullable String title,
    @Nullable Double value,
    @Nullable String unit,
    @Nullable String expected,
    @Nullable Boolean within,
    @Nullable String text) {

  /** What can happen. */
  public enum Event {
    /** The first line. */
    BEGAN,
    PHASE,
    /** An answer to a probe of the steady state, or of an abort. */
    PROBE,
    /** The steady state was not there before: nothing was done. */
    NOT_STEADY,
    INJECTING,
    INJECTED,
    /** A look at what the fault does: before it, while it is in force, and after. */
    EFFECT,
    UNDOING,
    UNDONE,
    /** A fault that could not be undone. */
    STILL_IN_FORCE,
    /** A limit was passed; {@code text} says which. */
    ABORTED,
    /** The probes of the steady state are all within again. */
    BACK,
    /** Somebody or something ended the drill early; {@code text} says who or what. */
    STOPPED,
    /** The last line; {@code text} is the {@link Ending}. */
    ENDED
  }
}
