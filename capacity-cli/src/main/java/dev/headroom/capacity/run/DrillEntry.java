package dev.headroom.capacity.run;

import org.jspecify.annotations.Nullable;

/**
 * A line of a drill's {@code journal.jsonl}; members that say nothing of an event are null.
 *
 * @param at epoch milliseconds
 * @param event as chaos writes it: {@code BEGAN}, {@code PHASE}, {@code PROBE}, {@code NOT_STEADY},
 *     {@code INJECTING}, {@code INJECTED}, {@code EFFECT}, {@code UNDOING}, {@code UNDONE}, {@code
 *     STILL_IN_FORCE}, {@code ABORTED}, {@code BACK}, {@code STOPPED} or {@code ENDED}
 * @param phase that begins: {@code before}, {@code method}, {@code recovery}, {@code after}, {@code
 *     end}
 * @param fault number of the method's step, from 1
 * @param title of the fault or the probe
 * @param value of a probe or an effect; null where there was no answer
 * @param unit of the value
 * @param expected the tolerance
 * @param within whether the value is within it
 * @param text more, in a sentence
 */
public record DrillEntry(
    long at,
    String event,
    @Nullable String phase,
    @Nullable Integer fault,
    @Nullable String title,
    @Nullable Double value,
    @Nullable String unit,
    @Nullable String expected,
    @Nullable Boolean within,
    @Nullable String text) {

  /** The line of a drill whose journal has none. */
  public static DrillEntry began(long at) {
    return new DrillEntry(at, "BEGAN", null, null, null, null, null, null, null, null);
  }

  public boolean is(String other) {
    return event.equals(other);
  }
}
