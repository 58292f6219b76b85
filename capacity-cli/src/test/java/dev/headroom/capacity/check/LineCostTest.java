package dev.headroom.capacity.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Operation;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LineCostTest {

  private static final long TICK = 1_000;

  /** By the thread's own time: other work on the machine costs none of it. */
  @Test
  void twice_the_history_costs_about_twice_the_time() {
    judge(20_000);
    long once = judge(40_000);
    long eightTimes = judge(320_000);

    assertThat(eightTimes).isLessThan(Math.max(once, 20_000_000L) * 40);
  }

  private static long judge(int operations) {
    List<Operation> history = history(operations);
    List<Check> checks = LineChecks.of(LineHistories.promises(100));
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (Operation operation : history) {
      checks.forEach(check -> check.see(operation));
    }
    for (Check check : checks) {
      assertThat(check.result(LineHistories.fresh()).held()).isNotEqualTo(false);
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
  }

  /** A hundred are let in each tick, wait for ten, listen, book and go. */
  private static List<Operation> history(int operations) {
    List<Operation> history = new ArrayList<>(operations);
    for (long user = 1; history.size() < operations; user++) {
      long tick = (user / 100 + 20) * TICK;
      long came = tick - 10 * TICK + user % 100;
      String ticket = "t" + user;
      history.add(Histories.line("enter", user, 900).at(came, came + 5).ok(ticket));
      for (long place = 1; place <= 4; place++) {
        long at = came + place * 2 * TICK;
        history.add(Histories.line("place", user, 900 - place).at(at, at).ok(ticket));
      }
      history.add(LineHistories.listens(user, came + 10, tick + 20));
      history.add(LineHistories.admitted(user, tick, tick + 20));
      history.add(LineHistories.holds(user, tick + 100, tick + 120).ok("h" + user));
      history.add(LineHistories.pays(user, tick + 300, tick + 330).ok("p" + user));
    }
    history.sort(Comparator.comparingLong(Operation::end));
    return history;
  }
}
