package dev.headroom.capacity.slo.export;

/** Label matchers of PromQL. */
final class Matchers {

  private Matchers() {}

  /** The matcher of everything that the given one leaves out. */
  static String negated(String matcher) {
    int at = 0;
    while ("=!".indexOf(matcher.charAt(at)) < 0) {
      at++;
    }
    boolean two = "~=".indexOf(matcher.charAt(at + 1)) >= 0;
    String operator = matcher.substring(at, at + (two ? 2 : 1));
    String other =
        switch (operator) {
          case "=" -> "!=";
          case "!=" -> "=";
          case "=~" -> "!~";
          default -> "=~";
        };
    return matcher.substring(0, at) + other + matcher.substring(at + operator.length());
  }
}
