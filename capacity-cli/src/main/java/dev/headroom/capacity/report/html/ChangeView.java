package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.Comparison;
import dev.headroom.capacity.judge.Comparison.Change;
import dev.headroom.capacity.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed since a baseline: a ratio a row, on one log scale.
 *
 * @param band beginning and width, in percent of the plot, of what is called the same
 * @param one where the ratio 1 lies
 * @param left how many changes are not among the rows, as a sentence
 */
public record ChangeView(
    Message base,
    Message band,
    double bandLeft,
    double bandWidth,
    double one,
    List<ChangeRow> rows,
    List<TickMark> ticks,
    List<Message> doubts,
    Message left) {
  private static final int MOST_ROWS = 6;
  private static final int MOST_DOUBTS = 3;
  private static final double CLEAR = 14;
  private static final double[] TICKS = {1 / 16.0, .25, .5, 1, 2, 4, 16};

  /** Null where nothing was compared. */
  static @Nullable ChangeView of(@Nullable Comparison comparison) {
    if (comparison == null) {
      return null;
    }
    List<Change> shown = comparison.changes().stream().limit(MOST_ROWS).toList();
    double same = 1 + comparison.marginPercent() / 100;
    Scale scale = Scale.of(shown, same);
    List<TickMark> ticks = new ArrayList<>();
    for (double tick : TICKS) {
      double at = scale.x(tick);
      boolean clear = ticks.isEmpty() || at - ticks.get(ticks.size() - 1).left() > CLEAR;
      if (at > 4 && at < 96 && (clear || tick == 1)) {
        String text = tick < 1 ? "1/" + Math.round(1 / tick) : "" + Math.round(tick);
        ticks.add(new TickMark(text, at));
      }
    }
    double from = scale.x(1 / same);
    int more = comparison.changes().size() - shown.size();
    String margin = "\u00b1" + ChangeRow.percent(comparison.marginPercent() / 100);
    return new ChangeView(
        comparison.base(),
        Message.of("The grey band is {0}, within which two results are called the same.", margin),
        Percent.rounded(from),
        Percent.rounded(scale.x(same) - from),
        Percent.rounded(scale.x(1)),
        shown.stream().map(change -> ChangeRow.of(change, margin, scale)).toList(),
        ticks,
        comparison.doubts().stream().limit(MOST_DOUBTS).toList(),
        more == 0
            ? Message.NONE
            : Message.counted(
                more, "{0} more figure in summary.json.", "{0} more figures in summary.json."));
  }

  /**
   * A log scale of ratios that holds 1 and what is called the same.
   *
   * @param low natural logarithm of the lowest ratio
   */
  record Scale(double low, double high) {
    private static final double LEAST = Math.log(1.5);
    private static final double MOST = Math.log(64);

    static Scale of(List<Change> changes, double same) {
      double low = -Math.max(Math.log(same), LEAST);
      double high = -low;
      for (Change change : changes) {
        for (double end : ends(change)) {
          if (end > 0 && Double.isFinite(end)) {
            low = Math.min(low, Math.log(end));
            high = Math.max(high, Math.log(end));
          }
        }
      }
      return new Scale(1.1 * Math.max(-MOST, low), 1.1 * Math.min(MOST, high));
    }

    private static double[] ends(Change change) {
      return change.interval() == null
          ? new double[] {change.ratio()}
          : new double[] {change.ratio(), change.interval().low(), change.interval().high()};
    }

    /** 0 to 100; what lies outside stands on the edge. */
    double x(double ratio) {
      double log = ratio > 0 ? Math.log(ratio) : low;
      return 100 * (Math.max(low, Math.min(high, log)) - low) / (high - low);
    }
  }
}
