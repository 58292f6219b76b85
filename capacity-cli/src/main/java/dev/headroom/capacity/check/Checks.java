package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Operation;
import java.util.List;

/** All correctness checks, in the order in which they are reported. */
public final class Checks {

  private final List<Check> checks;

  /**
   * @param promises what the system said it would do
   */
  public Checks(Promises promises) {
    SeatHistory seats = new SeatHistory(promises);
    this.checks = List.of(new SeatOneHolder(seats));
  }

  /** Takes the next operation; they come in the order of their ends. */
  public void see(Operation operation) {
    for (Check check : checks) {
      check.see(operation);
    }
  }

  public List<Invariant> results(Evidence evidence) {
    return checks.stream().map(check -> check.result(evidence)).toList();
  }
}
