package dev.headroom.chaos.undo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault that a process left behind when it died.
 *
 * @param title the fault, for people; the file's name where the file can't be read
 * @param since when it was noted, just before it was done
 * @param stillInForce why it may still be in force; null if it was put back, or is gone
 */
public record Swept(String title, Instant since, @Nullable String stillInForce) {

  public boolean isPutBack() {
    return stillInForce == null;
  }
}
