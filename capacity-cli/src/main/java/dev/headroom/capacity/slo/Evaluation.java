package dev.headroom.capacity.slo;

import dev.headroom.capacity.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * One objective held against the figures.
 *
 * @param name in plain words
 * @param target as written: {@code < 500 ms}
 * @param unit of {@code measured} and {@code limit}: {@code ms}, {@code %}, {@code /s} or empty
 * @param limit the target's number
 * @param comparison {@code <}, {@code <=}, {@code >}, {@code >=} or {@code =}
 * @param measured null where nothing could be told
 * @param met null where nothing could be told
 * @param level how bad a miss is
 * @param shareOfLimit how much of the limit is used, 1 is the limit; for a lower bound in percent
 *     the used share of what may be missing (failures allowed); null where the limit is 0 or
 *     nothing was measured
 * @param budgetLeft share of the error budget that is left, 1 is all, negative is overspent; null
 *     where none applies
 * @param samples how many samples stand behind {@code measured}
 * @param reason why nothing could be told, or what to know of the figure; null where there is
 *     nothing to add
 * @param budget what may fail and what did; null where none applies
 */
public record Evaluation(
    String name,
    String target,
    String unit,
    double limit,
    String comparison,
    @Nullable Double measured,
    @Nullable Boolean met,
    Level level,
    @Nullable Double shareOfLimit,
    @Nullable Double budgetLeft,
    long samples,
    @Nullable Message reason,
    @Nullable Budget budget) {

  /** Of an objective without an error budget. */
  public Evaluation(
      String name,
      String target,
      String unit,
      double limit,
      String comparison,
      @Nullable Double measured,
      @Nullable Boolean met,
      Level level,
      @Nullable Double shareOfLimit,
      @Nullable Double budgetLeft,
      long samples,
      @Nullable Message reason) {
    this(
        name,
        target,
        unit,
        limit,
        comparison,
        measured,
        met,
        level,
        shareOfLimit,
        budgetLeft,
        samples,
        reason,
        null);
  }

  /** How bad it is. */
  public enum Level {
    /** Met. */
    OK,
    /** Met, but so close that the objective asks to be told; or missed, and not yet critical. */
    WARNING,
    /** Missed by so much that the objective calls it critical. */
    CRITICAL,
    UNKNOWN
  }

  /** The same for another reason. */
  public Evaluation because(Message other) {
    return new Evaluation(
        name,
        target,
        unit,
        limit,
        comparison,
        measured,
        met,
        level,
        shareOfLimit,
        budgetLeft,
        samples,
        other,
        budget);
  }

  /**
   * How much a miss weighs where only one is told: by the share of its limit, and most for requests
   * of which none may fail. That something else of which there should be none was there, such as
   * waits inside the system, nobody feels; it weighs less than any share.
   */
  public double weight() {
    return shareOfLimit != null ? shareOfLimit : unit.equals("%") ? Double.MAX_VALUE : -1;
  }

  public Verdict verdict() {
    return met == null ? Verdict.INCONCLUSIVE : met ? Verdict.PASS : Verdict.FAIL;
  }
}
