package dev.headroom.reference.waiting.adapter.redis;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingScripts;
import java.util.List;

/** The scripts of the line and the keys that all of them take. */
final class LineScripts {
  /** Where each admission tells all instances what it changed. */
  static final String NEWS = "waiting.news";

  private static final String CLOCK = "clock";
  private static final String LINE = "line";
  private static final String STANDING = "standing";
  static final Script ENTER = Script.named("enter", CLOCK, WaitingScripts.TICKET, LINE, STANDING);
  static final Script STATUS = Script.named("status", CLOCK, WaitingScripts.TICKET, LINE, STANDING);
  static final Script ATTEND = Script.named("attend", CLOCK, WaitingScripts.TICKET, LINE, STANDING);
  static final Script ADMIT = Script.named("admit", CLOCK, LINE);
  static final Script LEAVE = Script.named("leave", WaitingScripts.TICKET, LINE);
  static final Script IDENTIFY = Script.named("identify", WaitingScripts.TICKET);
  static final Script VIEW = Script.named("view", CLOCK, LINE);

  private LineScripts() {}

  static List<String> keys(long schedule) {
    String prefix = prefix(schedule);
    return List.of(
        prefix + "permits",
        prefix + "line",
        prefix + "patience",
        prefix + "state",
        prefix + "gone",
        prefix + "news");
  }
}
