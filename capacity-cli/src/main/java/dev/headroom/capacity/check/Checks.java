package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Operation;
import java.util.List;
import java.util.stream.Stream;

/** All correctness checks, in the order in which they are reported. */
public final class Checks {

  private final List<Check> checks;

  /**
   * @param promises what the system said it would do
   */
  public Checks(Promises promises) {
    this.checks =
        Stream.of(
                guarded(ofSeats(promises)),
                guarded(ofTheLine(promises)),
                ofMoney(promises).stream().flatMap(check -> guarded(List.of(check))))
            .flatMap(group -> group)
            .toList();
  }

  private static Stream<Check> guarded(List<Check> together) {
    Guarded.Shared shared = new Guarded.Shared();
    return together.stream().map(check -> new Guarded(check, shared));
  }

  private static List<Check> ofSeats(Promises promises) {
    SeatHistory seats = new SeatHistory(promises);
    return List.of(
        new SeatOneHolder(seats),
        new HoldsEnd(seats),
        new FreeSeatsTrue(seats),
        new AcknowledgedKept());
  }

  private static List<Check> ofTheLine(Promises promises) {
    return LineChecks.of(promises);
  }

  private static List<Check> ofMoney(Promises promises) {
    return List.of(
        new PaymentOnce(promises),
        new PointsConserved(),
        new SameKeySameAnswer(promises),
        new EventsOnce(promises),
        new BookingsSettle(promises));
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
