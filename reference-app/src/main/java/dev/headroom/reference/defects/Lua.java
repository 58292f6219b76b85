package dev.headroom.reference.defects;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.shared.redis.Script;
import java.util.List;

/** Scripts of defects, and the keys they share with the scripts that they go past. */
final class Lua {
  private static final String CLOCK =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      local function whole(n) return string.format('%.0f', n) end
      """;

  private Lua() {}

  /** A script that knows {@code now} and {@code whole(n)}. */
  static Script script(String text) {
    return new Script("defect", CLOCK + text);
  }

  /** Held seats and sold ones. */
  static List<String> seats(long schedule) {
    return List.of(prefix(schedule) + "held", prefix(schedule) + "sold");
  }

  /** Permits, line, patience, gone and news, as {@code line.lua} takes them but for its state. */
  static List<String> line(long schedule) {
    String prefix = prefix(schedule);
    return List.of(
        prefix + "permits", prefix + "line", prefix + "patience", prefix + "gone", prefix + "news");
  }
}
