package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * How throughput grows.
 *
 * @param plot with what a listener hears in its place
 * @param callouts words of several lines beside their point
 */
public record GrowthView(
    Message title,
    Message intro,
    Lane plot,
    List<Callout> callouts,
    List<TickMark> ticks,
    Message axis,
    DataTable data) {

  /**
   * Words beside a point of a plot.
   *
   * @param left percent of the width
   * @param top percent of the height
   * @param cls {@code r}: stands left of its point; {@code up}: above it; {@code less}: left out
   *     where the screen is narrow
   */
  public record Callout(Message strong, List<Message> lines, double left, double top, String cls) {

    public Callout {
      lines = List.copyOf(lines);
      left = Percent.rounded(left);
      top = Percent.rounded(top);
    }

    /** Percent of the width up to the plot's edge. */
    public double room() {
      return Percent.rounded((" " + cls + " ").contains(" r ") ? left : 100 - left);
    }
  }
}
