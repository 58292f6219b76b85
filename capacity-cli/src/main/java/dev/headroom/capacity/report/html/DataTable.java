package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures behind a drawing; the first column names the row.
 *
 * @param places where each row stands on the drawing, percent of its width; empty where rows have
 *     no place
 */
public record DataTable(
    Message caption, List<Message> head, List<List<Object>> rows, List<Double> places) {

  DataTable(Message caption, List<Message> head, List<List<Object>> rows) {
    this(caption, head, rows, List.of());
  }

  /** Null where rows have no place. */
  public @Nullable String place(int row) {
    return places.isEmpty() ? null : Double.toString(places.get(row));
  }
}
