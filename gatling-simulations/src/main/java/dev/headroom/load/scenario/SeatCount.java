package dev.headroom.load.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many seats a hold takes, each number from least to most as likely; 1 to 4. */
public record SeatCount(int least, int most) {

  /** One seat each time. */
  public static final SeatCount ONE = new SeatCount(1, 1);

  private static final int MOST_OF_A_HOLD = 4;
  private static final Pattern COUNT = Pattern.compile("(\\d)(?:\\s+to\\s+(\\d))?");

  public SeatCount {
    if (least < 1 || most > MOST_OF_A_HOLD || least > most) {
      throw new IllegalArgumentException(
          "a hold takes 1 to " + MOST_OF_A_HOLD + " seats, or as many as '1 to 2' says");
    }
  }

  /**
   * @throws IllegalArgumentException unless the text is a number of seats or {@code a to b}
   */
  static SeatCount parse(String text) {
    Matcher count = COUNT.matcher(text.strip());
    if (!count.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no number of seats like '1 to 2'");
    }
    int least = Integer.parseInt(count.group(1));
    return new SeatCount(least, count.group(2) == null ? least : Integer.parseInt(count.group(2)));
  }

  /** The number at this share (0 to 1) of the range. */
  public int at(double share) {
    return least + (int) (share * (most - least + 1));
  }
}
