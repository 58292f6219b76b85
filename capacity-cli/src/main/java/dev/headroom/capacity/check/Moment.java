package dev.headroom.capacity.check;

import java.util.Locale;

/** The run's clock to the millisecond, the resolution in which histories are kept. */
public final class Moment {

  private static final long HOUR = 3_600_000;

  private Moment() {}

  /**
   * {@code 4:12.310}, {@code 1:02:03.004}; before zero {@code \u22120:00.250}.
   *
   * @param millis since counting began
   */
  public static String onClock(long millis) {
    long size = Math.abs(millis);
    String minutes =
        String.format(
            Locale.ROOT, "%d:%02d.%03d", size / 60_000 % 60, size / 1_000 % 60, size % 1_000);
    if (size >= HOUR) {
      minutes =
          String.format(
              Locale.ROOT,
              "%d:%02d:%02d.%03d",
              size / HOUR,
              size / 60_000 % 60,
              size / 1_000 % 60,
              size % 1_000);
    }
    return millis < 0 ? "\u2212" + minutes : minutes;
  }
}
