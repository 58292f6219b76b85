package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.Window;
import java.util.ArrayList;
import java.util.List;

/** When each phase of a load is, in epoch milliseconds. */
final class PhaseTimes {

  /** One of them. */
  record Timed(Phase phase, Window window) {}

  private final List<Timed> all = new ArrayList<>();
  private final long zeroMillis;

  PhaseTimes(List<Phase> phases, long zeroMillis) {
    this.zeroMillis = zeroMillis;
    long begin = zeroMillis;
    for (Phase phase : phases) {
      long end = begin + phase.duration().toMillis();
      all.add(new Timed(phase, new Window(begin, end)));
      begin = end;
    }
  }

  List<Timed> all() {
    return all;
  }

  /**
   * From the first counted phase's begin to the last one's end; empty, at the load's begin, where
   * none counts.
   */
  Window counted() {
    List<Window> counted =
        all.stream().filter(timed -> timed.phase().counted()).map(Timed::window).toList();
    return counted.isEmpty()
        ? new Window(zeroMillis, zeroMillis)
        : new Window(counted.get(0).fromMillis(), counted.get(counted.size() - 1).toMillis());
  }
}
