package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.Window;

/**
 * The time before a fault without what the fault met on its way: a request that was under way then
 * says nothing of how things were before.
 */
final class Undisturbed {

  private Undisturbed() {}

  /**
   * Until the first of the requests began that were under way at the end. At least two thirds
   * remain, so that who waited for long without any fault still counts.
   */
  static Window of(Window before, RequestLog log) {
    long length = before.toMillis() - before.fromMillis();
    long to = before.toMillis();
    for (int i = 0; i < log.size(); i++) {
      long start = log.startMillis(i);
      if (before.contains(start) && start + log.ticks(i) / log.ticksPerMs() >= before.toMillis()) {
        to = Math.min(to, start);
      }
    }
    return new Window(before.fromMillis(), Math.max(to, before.fromMillis() + 2 * length / 3));
  }
}
