package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.svg.Plot;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One plot under the shared time axis.
 *
 * @param height in CSS pixels
 * @param finding what the drawing shows, for who can't see it
 * @param key classes of the heat key, few to many; empty where there is none
 * @param columns of the table behind the lanes that hold its figures, from 0
 */
public record Lane(
    Message name,
    Message note,
    List<Reading> reading,
    int height,
    Plot plot,
    Message finding,
    List<Label> labels,
    List<String> key,
    List<Integer> columns) {

  /** A drawing that no table of figures stands behind column by column. */
  Lane(
      Message name,
      Message note,
      List<Reading> reading,
      int height,
      Plot plot,
      Message finding,
      List<Label> labels,
      List<String> key) {
    this(name, note, reading, height, plot, finding, labels, key, List.of());
  }

  /** The same, saying which columns of the table behind the lanes hold its figures. */
  Lane read(Integer... inColumns) {
    return new Lane(name, note, reading, height, plot, finding, labels, key, List.of(inColumns));
  }

  /** The same with other words beside it. */
  Lane reading(List<Reading> other) {
    return new Lane(name, note, other, height, plot, finding, labels, key, columns);
  }

  /** The columns as a script takes them; null where there are none. */
  public @Nullable String columnList() {
    return columns.isEmpty()
        ? null
        : columns.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** The drawing, with its finding for who listens. */
  public String svg(Words words) {
    return plot.svg(words.say(finding));
  }
}
