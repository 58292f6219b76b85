package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.slo.TrustCheck;
import java.util.Optional;

/** One precondition of believing a measurement. */
interface Check {

  /**
   * What was found; empty where the question does not arise: results of another kind, or of a
   * generator that never recorded what it takes.
   */
  Optional<TrustCheck> look(Grounds grounds);
}
