package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stack.PhaseTimes.Timed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Asks after each counted phase whether to go on, once each and in order. */
final class PhaseWatch {
  // a generator flushes its files each second, on a clock of its own
  private static final long FLUSHED_AFTER_MILLIS = 2_000;

  private final PhaseEnd judge;
  private final Deque<Timed> ahead = new ArrayDeque<>();

  PhaseWatch(PhaseEnd judge, PhaseTimes phases) {
    this.judge = judge;
    List<Timed> counted = phases.all().stream().filter(timed -> timed.phase().counted()).toList();
    ahead.addAll(counted.subList(0, Math.max(0, counted.size() - 1)));
  }

  /** The phase after which the load is to end, where one has been judged so by now. */
  Optional<Window> over(long nowMillis) {
    while (!ahead.isEmpty()
        && nowMillis >= ahead.element().window().toMillis() + FLUSHED_AFTER_MILLIS) {
      Timed ended = ahead.remove();
      if (judge.phaseEnded(ended.phase(), ended.window()) == PhaseEnd.Decision.STOP) {
        return Optional.of(ended.window());
      }
    }
    return Optional.empty();
  }
}
