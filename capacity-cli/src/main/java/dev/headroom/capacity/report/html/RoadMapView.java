package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * The limit after each step, on one scale.
 *
 * @param head what the scale counts and where the target stands
 * @param target in percent of the scale's width; negative where there is none
 */
public record RoadMapView(
    Message title, Message head, double target, List<Step> steps, List<Message> notes) {

  /**
   * A step; places in percent of the scale's width.
   *
   * @param point negative where the limit is not known
   * @param width 0 where it has no interval
   */
  public record Step(
      Message when,
      Message what,
      double from,
      double width,
      double point,
      Message limit,
      Message interval,
      Message effort) {

    public Step {
      from = Percent.rounded(from);
      width = Percent.rounded(width);
      point = Percent.rounded(point);
    }
  }
}
