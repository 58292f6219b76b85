package dev.headroom.load.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of all, written {@code 20 %}.
 *
 * @param share from 0 to 1
 */
public record Percent(double share) {

  static final Percent ALL = new Percent(1);

  private static final Pattern WRITTEN = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%");

  public Percent {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("must lie between 0 % and 100 %");
    }
  }

  /**
   * @throws IllegalArgumentException unless the text is a number from 0 to 100 and a percent sign
   */
  static Percent parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no share like '20 %'");
    }
    return new Percent(Double.parseDouble(matcher.group(1)) / 100);
  }
}
