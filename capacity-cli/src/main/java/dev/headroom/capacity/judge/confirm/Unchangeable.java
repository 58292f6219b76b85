package dev.headroom.capacity.judge.confirm;

import dev.headroom.capacity.message.Message;
import java.util.Set;

/** Suspects of which an app that is started in another way gets no more. */
final class Unchangeable {

  private static final Set<String> CHANGED =
      Set.of(
          "app.db.pool",
          "app.requestThreads",
          "app.seatLocks",
          HeapChange.HEAP,
          LineChange.PERMITS,
          LineChange.PACE,
          LineChange.CONSUMERS);

  private Unchangeable() {}

  static boolean is(String suspect) {
    return !CHANGED.contains(suspect);
  }

  static Message because(String suspect) {
    return switch (suspect) {
      case "machine.cpu", "app.cpu" ->
          Message.of(
              "{0} can\u2019t be changed by --confirm: another instance on this machine would only"
                  + " share its cores.",
              Message.data(suspect));
      case "redis", "redis.thread", "database", "database.rows" ->
          Message.of(
              "{0} can\u2019t be changed by --confirm: it is not the app\u2019s, of which alone"
                  + " another one can be started.",
              Message.data(suspect));
      default -> Message.of("Nothing of {0} can be changed by --confirm.", Message.data(suspect));
    };
  }
}
