package dev.headroom.capacity.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Operation;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** CPU time, as other processes may take the cores; bounds are far beyond what was measured. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeatChecksCostTest {

  private static final int HALF = 60_000;

  @Test
  void twice_the_history_costs_about_twice_as_much() {
    cost(HALF / 4);
    double half = Math.min(cost(HALF), cost(HALF));
    double whole = Math.min(cost(2 * HALF), cost(2 * HALF));

    assertThat(whole / half).isLessThan(5);
  }

  private static double cost(int operations) {
    SeatHistory seats = new SeatHistory(Promises.DEFAULT);
    List<Check> checks =
        List.of(
            new SeatOneHolder(seats),
            new HoldsEnd(seats),
            new FreeSeatsTrue(seats),
            new AcknowledgedKept());
    long begun = cpuNanos();
    for (int i = 0; i < operations; i++) {
      Operation operation = operation(i);
      checks.forEach(check -> check.see(operation));
    }
    Evidence evidence = Histories.with(Stored.fresh(), Facts.NONE);
    for (Check check : checks) {
      assertThat(check.result(evidence).violations()).isZero();
    }
    return cpuNanos() - begun;
  }

  /** Three rounds of ten on a seat: asked for, refused to seven rivals, given back or paid for. */
  private static Operation operation(int i) {
    long at = i;
    long round = i / 10;
    long seat = round / 3;
    String hold = "hold-" + round;
    return switch (i % 10) {
      case 0 -> Histories.hold(i % 20_000, seat).at(at, at).key("k" + i).ok(hold);
      case 9 ->
          round % 3 == 2
              ? Histories.pay((i - 9) % 20_000, hold, seat).at(at, at).reservation("" + i).ok()
              : Histories.release((i - 9) % 20_000, hold, seat).at(at, at).ok();
      default -> Histories.hold(i % 20_000, seat).at(at, at).refused("SEAT_TAKEN");
    };
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
