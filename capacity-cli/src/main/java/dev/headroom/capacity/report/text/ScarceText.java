package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.judge.capacity.Law;
import dev.headroom.capacity.message.Message;
import java.util.Locale;

/** What requests share, how full it is, and whether the figures agree with each other. */
public final class ScarceText {

  private static final int MOST_FULL_AT = 100;

  private ScarceText() {}

  /**
   * Fullest first, with what was measured.
   *
   * @param most rows
   */
  public static Grid uses(Demands demands, int most) {
    Grid.Maker grid = columns().words(Message.of("measured"));
    demands.rows().stream()
        .limit(most)
        .forEach(
            row ->
                grid.row(
                    ' ', null, row.label(), used(row), demand(row), full(row), row.evidence()));
    return grid.made();
  }

  /** The same for narrow places, without what was measured. */
  public static Grid fullest(Demands demands, int most) {
    Grid.Maker grid = columns();
    demands.rows().stream()
        .limit(most)
        .forEach(row -> grid.row(' ', null, row.label(), used(row), demand(row), full(row)));
    return grid.made();
  }

  private static Grid.Maker columns() {
    return new Grid.Maker()
        .words(Message.of("what is shared"))
        .numbers(Message.of("used"))
        .numbers(Message.of("a request"))
        .numbers(Message.of("full at"));
  }

  /** The operational laws, each with why it does not hold where it does not. */
  public static Grid laws(Demands demands) {
    Grid.Maker grid =
        new Grid.Maker()
            .words(Message.of("law"))
            .words(Message.of("by the law"))
            .words(Message.of("measured"));
    for (Law law : demands.laws()) {
      char mark = law.held() == null ? '?' : law.held() ? '\u2713' : '!';
      grid.row(
          mark,
          law.reason().isEmpty() ? null : law.reason(),
          law.name(),
          law.expected(),
          law.measured());
    }
    return grid.made();
  }

  private static String used(Demand row) {
    double percent = 100 * row.utilisation();
    return String.format(Locale.ROOT, percent < 9.95 ? "%.1f\u00a0%%" : "%.0f\u00a0%%", percent);
  }

  private static Object demand(Demand row) {
    return Double.isNaN(row.demandMillis()) ? "\u2013" : Figure.millis(row.demandMillis());
  }

  private static Object full(Demand row) {
    double at = row.fullAt();
    return Double.isNaN(at)
        ? "\u2013"
        : at > MOST_FULL_AT
            ? Message.of("beyond {0} times", MOST_FULL_AT)
            : Message.of("{0} times", String.format(Locale.ROOT, at < 10 ? "%.1f" : "%.0f", at));
  }
}
