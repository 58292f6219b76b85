package dev.headroom.capacity.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 99.5 %}. */
final class Percent {

  private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%");
  private static final double WHOLE = 100;

  private Percent() {}

  static double parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches() || Double.parseDouble(matcher.group(1)) > WHOLE) {
      throw new IllegalArgumentException("which is no share from 0 % to 100 %");
    }
    return Double.parseDouble(matcher.group(1));
  }

  static String format(double percent) {
    return Range.plain(percent) + " %";
  }
}
