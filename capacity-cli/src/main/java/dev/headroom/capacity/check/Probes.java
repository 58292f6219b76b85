package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Operation;
import java.util.Set;

/** Requests that nobody in good faith makes. */
final class Probes {

  private static final Set<String> FAKE = Set.of("forged", "borrowed", "expired");

  private Probes() {}

  /** Whether the token was not the person's own, or its time was over. */
  static boolean fake(Operation operation) {
    return operation.probe() != null && FAKE.contains(operation.probe());
  }

  /** Giving one's hold back takes one's own token, not an admission that lasts. */
  static boolean mustBeRefused(Operation operation) {
    return !operation.op().equals("release") || !"expired".equals(operation.probe());
  }
}
