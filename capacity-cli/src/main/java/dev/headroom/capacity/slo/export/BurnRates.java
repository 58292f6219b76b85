package dev.headroom.capacity.slo.export;

import java.util.List;

/**
 * How fast a 30-day budget may burn before somebody is told: the table of the Site Reliability
 * Workbook, ch. 5, "Multiwindow, Multi-Burn-Rate Alerts". The long window says that it matters, the
 * short one, a twelfth of it, that it still goes on.
 *
 * @param factor burn rate; 1 spends the budget in exactly 30 days
 * @param severity {@code page}: somebody gets up; {@code ticket}: somebody looks in the morning
 * @param spent share of the budget that is gone when it fires, in percent
 */
record BurnRates(double factor, String longWindow, String shortWindow, String severity, int spent) {

  static final List<BurnRates> WORKBOOK =
      List.of(
          new BurnRates(14.4, "1h", "5m", "page", 2),
          new BurnRates(6, "6h", "30m", "page", 5),
          new BurnRates(3, "1d", "2h", "ticket", 10),
          new BurnRates(1, "3d", "6h", "ticket", 10));

  /** Every window, the shortest first. */
  static final List<String> WINDOWS = List.of("5m", "30m", "1h", "2h", "6h", "1d", "3d");

  /** Whether that fast is possible at all: all of what is asked may fail at most. */
  boolean canHappen(double allowed) {
    return factor * allowed < 1;
  }
}
