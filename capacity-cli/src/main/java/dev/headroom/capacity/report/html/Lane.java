package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.svg.Plot;
import java.util.List;

/**
 * One plot under the shared time axis.
 *
 * @param height in CSS pixels
 * @param finding what the drawing shows, for who can't see it
 * @param key classes of the heat key, few to many; empty where there is none
 */
public record Lane(
    Message name,
    Message note,
    List<Reading> reading,
    int height,
    Plot plot,
    Message finding,
    List<Label> labels,
    List<String> key) {

  /** The drawing, with its finding for who listens. */
  public String svg(Words words) {
    return plot.svg(words.say(finding));
  }
}
