package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.RunManifest.Outcome;
import org.jspecify.annotations.Nullable;

/** How the load ended, and why where it did not finish. */
record LoadEnd(Outcome outcome, @Nullable String reason) {

  static LoadEnd finished() {
    return new LoadEnd(Outcome.FINISHED, null);
  }

  static LoadEnd failed(String reason) {
    return new LoadEnd(Outcome.FAILED, reason);
  }

  static LoadEnd interrupted(String reason) {
    return new LoadEnd(Outcome.INTERRUPTED, reason);
  }
}
