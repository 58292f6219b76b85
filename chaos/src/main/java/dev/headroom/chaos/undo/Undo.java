package dev.headroom.chaos.undo;

import java.util.Map;
import java.util.Objects;

/**
 * How one thing is put back, in terms that another process understands.
 *
 * @param kind which of {@link UndoKind}'s
 * @param title the fault, for people: {@code Redis cut off}
 * @param details what that kind needs: addresses, names, former values
 */
public record Undo(String kind, String title, Map<String, String> details) {

  public Undo {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(title);
    details = Map.copyOf(details);
  }

  /** One of the details, which has to be there. */
  String detail(String key) {
    String value = details.get(key);
    if (value == null) {
      throw new IllegalStateException("an undo of kind " + kind + " without " + key);
    }
    return value;
  }
}
