package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Operation;

/** Whether what was under way when the load ended has had the time to arrive. */
final class Patience {

  /** As long as a run waits for its bookings before it takes the facts. */
  private static final long WAIT_MILLIS = 20_000;

  private final long slackMillis;
  private long end = Long.MIN_VALUE;

  Patience(Promises promises) {
    this.slackMillis = promises.clockSlack().toMillis();
  }

  void see(Operation operation) {
    end = Math.max(end, operation.end());
  }

  /**
   * Whether all that is still to come are bookings, and these have been waited for: such a one is
   * stuck, and no event is under way.
   */
  boolean arrived(Facts facts) {
    return facts.settled()
        || (facts.underWay().onlyBookings()
            && end != Long.MIN_VALUE
            && facts.takenAt() - end >= WAIT_MILLIS - slackMillis);
  }
}
