package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.check.Invariant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How bad it was for people; docs/SEVERITY.md says why these shares. */
final class SeverityRule {

  /** What was lost, or sold twice, once one of these is broken. */
  private static final Set<String> OWED =
      Set.of("seat-one-holder", "acknowledged-kept", "payment-once", "points-conserved");

  private static final double MOST = 0.5;
  private static final double NOTICEABLE = 0.01;

  private SeverityRule() {}

  /**
   * @param present people who asked for something while it was wrong
   * @param turnedAway of them, who were refused, got no answer, or were cut off
   * @param waited of the others, who waited long
   * @param neverBack whether it did not come back within the promised time
   */
  static @Nullable Severity of(
      Terms terms,
      List<Invariant> checks,
      long present,
      long turnedAway,
      long waited,
      boolean neverBack) {
    List<Invariant> broken =
        checks.stream()
            .filter(check -> Boolean.FALSE.equals(check.held()))
            .filter(check -> !terms.excused().containsKey(check.id()))
            .toList();
    if (broken.stream().anyMatch(check -> OWED.contains(check.id()))
        || neverBack && present > 0 && turnedAway >= MOST * present) {
      return Severity.P1;
    }
    if (!broken.isEmpty() || turnedAway > 0 && turnedAway >= NOTICEABLE * present) {
      return Severity.P2;
    }
    return turnedAway > 0 || waited > 0 && waited >= NOTICEABLE * present ? Severity.P3 : null;
  }
}
