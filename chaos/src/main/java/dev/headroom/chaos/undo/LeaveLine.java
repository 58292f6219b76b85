package dev.headroom.chaos.undo;

import dev.headroom.chaos.wire.Line;
import dev.headroom.chaos.wire.Loopback;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Map;

/**
 * Users of ours give their places back. Who enters again finds the place that he has, so nothing
 * but who they are has to be known.
 */
public final class LeaveLine implements UndoKind {
  static final String NAME = "leave-line";

  LeaveLine() {}

  /**
   * @param first id of the first of them
   * @param users how many, with the ids after it
   */
  public static Undo of(String title, Line line, long first, int users) {
    return new Undo(
        NAME,
        title,
        Map.of(
            "app",
            line.app().toString(),
            "schedule",
            String.valueOf(line.schedule()),
            "first",
            String.valueOf(first),
            "users",
            String.valueOf(users)));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void undo(Undo undo) throws IOException {
    Line line = new Line(URI.create(undo.detail("app")), Long.parseLong(undo.detail("schedule")));
    if (Loopback.nobodyAt(line.app())) {
      return;
    }
    long first = Long.parseLong(undo.detail("first"));
    long users = Long.parseLong(undo.detail("users"));
    try {
      for (long user = first; user < first + users; user++) {
        line.leave(line.enter(user));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while guests left the line");
    }
  }
}
