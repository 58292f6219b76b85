package dev.headroom.load.scenario;

/**
 * A number that stays ({@code 500}) or moves linearly over its phase ({@code 0 to 500}): people or
 * arrivals per second, both at least 0.
 */
public record Range(double from, double to) {

  public Range {
    if (!(from >= 0 && to >= 0 && Double.isFinite(from) && Double.isFinite(to))) {
      throw new IllegalArgumentException("must be 0 or more");
    }
  }

  /**
   * @throws IllegalArgumentException unless the text is a number or {@code a to b}
   */
  public static Range parse(String text) {
    String[] ends = text.strip().split("\\s+to\\s+", -1);
    if (ends.length > 2) {
      throw notARange(text);
    }
    try {
      return new Range(
          Double.parseDouble(ends[0].strip()), Double.parseDouble(ends[ends.length - 1].strip()));
    } catch (NumberFormatException e) {
      throw notARange(text);
    }
  }

  private static IllegalArgumentException notARange(String text) {
    return new IllegalArgumentException(
        "'" + text + "' is neither a number nor a ramp like '0 to 500'");
  }

  /** The value after this share (0 to 1) of the phase. */
  public double at(double share) {
    return from + (to - from) * share;
  }
}
