package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.html.GrowthView.Callout;
import java.util.List;

/** The trials of a search by their load, and where the limit lies. */
public record TrialsView(
    Message title,
    Message intro,
    Lane plot,
    List<Shot> shots,
    List<Callout> callouts,
    List<TickMark> ticks,
    Message axis,
    DataTable data) {

  /**
   * A trial on the plot.
   *
   * @param left percent of the width
   * @param top percent of the height
   * @param size 1 to 3: how long it took
   */
  public record Shot(Mark mark, double left, double top, int size) {

    public Shot {
      left = Percent.rounded(left);
      top = Percent.rounded(top);
    }
  }
}
