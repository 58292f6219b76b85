package dev.headroom.capacity.slo.export;

import dev.headroom.capacity.slo.Objective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One objective in terms of metrics: a ratio, a level, or neither.
 *
 * @param slug its name where only small letters, digits and hyphens may be
 * @param notes what is said otherwise than measured, or why it can't be said
 */
record Promise(
    Objective objective,
    String slug,
    @Nullable Ratio ratio,
    @Nullable Level level,
    List<String> notes) {

  /**
   * Good ones of all.
   *
   * @param good a counter's selector
   * @param all a counter's selector
   * @param bad a counter's selector; null where it is only known what is good
   * @param target share that is to be good, above 0, at most 1
   */
  record Ratio(String good, String all, @Nullable String bad, double target) {

    double allowed() {
      return 1 - target;
    }

    /** Share of bad ones over a length of time; also where nothing good, or bad, was counted. */
    String badShare(String over) {
      return bad != null
          ? "(" + rate(bad, over) + " or vector(0)) / " + rate(all, over)
          : "("
              + rate(all, over)
              + " - ("
              + rate(good, over)
              + " or vector(0))) / "
              + rate(all, over);
    }

    private static String rate(String selector, String over) {
      return "sum(rate(" + selector + "[" + over + "]))";
    }
  }

  /**
   * A number that is to stay on one side.
   *
   * @param expression in the objective's unit
   */
  record Level(String expression) {}
}
