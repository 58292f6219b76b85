package dev.headroom.capacity.search;

import org.jspecify.annotations.Nullable;

/**
 * How one objective fared under one load.
 *
 * @param name of the objective
 * @param target as promised: {@code < 500 ms}
 * @param unit of {@code measured}
 * @param measured null where nothing could be told
 * @param met null where nothing could be told, or the limit lies within what chance allows
 * @param share of the limit that is used, 1 is the limit, more is missed; null where that has no
 *     meaning: of a promise that nothing ever waits, only kept or broken is known
 * @param noise by how much chance alone may move the logarithm of {@code share}, one standard
 *     deviation, as the trial itself tells it; null where it does not
 */
public record Margin(
    String name,
    String target,
    String unit,
    @Nullable Double measured,
    @Nullable Boolean met,
    @Nullable Double share,
    @Nullable Double noise) {
  /** Beyond this factor of the limit, either way, a share says no more than its sign. */
  private static final double MOST = 1;

  /** Of which only kept or broken is known. */
  public static Margin ofPromise(String name, String target, boolean met) {
    return new Margin(name, target, "", null, met, null, null);
  }

  /** The logarithm of the share, within −1 to 1: below 0 is kept. NaN where nothing is known. */
  double log() {
    Double used = share;
    if (used == null) {
      return met == null ? Double.NaN : met ? -MOST : MOST;
    }
    return used <= 0 ? -MOST : Math.max(-MOST, Math.min(MOST, Math.log(used)));
  }

  boolean broken() {
    return Boolean.FALSE.equals(met);
  }
}
