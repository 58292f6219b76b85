package dev.headroom.chaos.undo;

import java.util.Map;

/**
 * How one thing is put back, in terms that another process understands.
 *
 * @param kind which of {@link UndoKind}'s
 * @param title the fault, for people: {@code Redis cut off}
 * @param details what that kind needs: addresses, names, former values
 */
public record Undo(String kind, String title, Map<String, String> details) {

  public Undo {
    details = Map.copyOf(details);
  }
}
