package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import java.util.concurrent.atomic.AtomicLong;

/** What a fault has done so far; each look counts from when it was asked for. */
final class Counted {
  private final AtomicLong done = new AtomicLong();

  void add(long more) {
    done.addAndGet(more);
  }

  /** That at least so much is done. */
  Effect effect(String what, long least) {
    long before = done.get();
    return new Effect(what, "", () -> done.get() - before, new Tolerance(">=", least));
  }
}
