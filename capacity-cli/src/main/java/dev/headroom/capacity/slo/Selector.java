package dev.headroom.capacity.slo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a system's own metrics have the requests of an objective.
 *
 * <pre>
 * selector = [ histogram ] "{" labels "}" [ "failed" "{" label "}" ]
 * labels   = label { "," label }
 * label    = name ( "=" | "!=" | "=~" | "!~" ) '"' value '"'
 * </pre>
 *
 * @param metric the histogram without {@code _bucket}; empty for Spring Boot's
 * @param labels without their braces
 * @param failed the label that only failed requests have; empty for Spring Boot's
 */
public record Selector(String metric, String labels, String failed) {

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final String LABEL =
      "[a-zA-Z_][a-zA-Z0-9_]*\\s*(?:=~|!~|!=|=)\\s*\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[\\\\\"nt.])*\"";
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "("
              + NAME
              + ")?\\s*\\{\\s*((?:"
              + LABEL
              + "(?:\\s*,\\s*"
              + LABEL
              + ")*)?)\\s*\\}"
              + "(?:\\s*failed\\s*\\{\\s*("
              + LABEL
              + ")\\s*\\})?");

  /**
   * @param objective its name, for the message
   * @throws ObjectiveException if it is none
   */
  public static Selector parse(String objective, String text) {
    Matcher matcher = GRAMMAR.matcher(text.strip());
    if (!matcher.matches()) {
      throw new ObjectiveException(
          "objective \"" + objective + "\": selector is none.",
          "selector: '{method=\"POST\",uri=\"/hold\"}', a histogram's name before it, failed {…}"
              + " behind");
    }
    return new Selector(
        matcher.group(1) == null ? "" : matcher.group(1),
        matcher.group(2),
        matcher.group(3) == null ? "" : matcher.group(3));
  }

  /** The text that {@link #parse} reads back. */
  public String text() {
    return metric + "{" + labels + "}" + (failed.isEmpty() ? "" : " failed {" + failed + "}");
  }
}
