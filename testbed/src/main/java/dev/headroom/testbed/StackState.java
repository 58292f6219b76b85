package dev.headroom.testbed;

import dev.headroom.testbed.guardian.Owner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a running stack tells other processes, kept as {@code stack.json}.
 *
 * @param createdMillis epoch milliseconds
 * @param owner whose end is the stack's end; id 0 when it has none
 * @param guardian the process that sees to it
 * @param endpoints null until everything is ready
 */
public record StackState(
    String id,
    long createdMillis,
    Owner owner,
    Owner guardian,
    @Nullable Endpoints endpoints,
    List<StoredPart> parts) {

  /** A part without what changes. */
  public record StoredPart(String name, long pid, String logFile, long startMillis) {}

  public StackState {
    parts = List.copyOf(parts);
  }

  /** Whether every part answered when it was started. */
  public boolean isReady() {
    return endpoints != null;
  }
}
