package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.StreamText;
import dev.headroom.capacity.report.text.Waits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people waited: from when they wanted to start, and on their event streams.
 *
 * @param sentence empty where nobody knows when people wanted to start
 */
public record WaitsView(Message sentence, List<WaitRow> rows, @Nullable StreamText streams) {

  /** Null where generators observed nothing beside their raw logs. */
  static @Nullable WaitsView of(JudgedRun run) {
    Waits waits = Waits.of(run);
    StreamText streams = StreamText.of(run);
    if (waits == null && streams == null) {
      return null;
    }
    return new WaitsView(
        waits == null ? Message.NONE : waits.sentence(),
        waits == null ? List.of() : waits.rows().stream().map(WaitRow::of).toList(),
        streams);
  }
}
