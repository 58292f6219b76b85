package dev.headroom.capacity.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many seats a hold takes, each number from least to most as likely; 1 to 4. */
public record SeatCount(int least, int most) {

  static final SeatCount ONE = new SeatCount(1, 1);

  private static final int MOST_OF_A_HOLD = 4;
  private static final Pattern COUNT = Pattern.compile("(\\d)(?:\\s+to\\s+(\\d))?");

  static SeatCount parse(String text) {
    Matcher count = COUNT.matcher(text.strip());
    if (!count.matches()) {
      throw new IllegalArgumentException("which is no number of seats");
    }
    int least = Integer.parseInt(count.group(1));
    int most = count.group(2) == null ? least : Integer.parseInt(count.group(2));
    if (least < 1 || most > MOST_OF_A_HOLD || least > most) {
      throw new IllegalArgumentException("but a hold takes 1 to " + MOST_OF_A_HOLD + " seats");
    }
    return new SeatCount(least, most);
  }

  String text() {
    return least == most ? String.valueOf(least) : least + " to " + most;
  }
}
