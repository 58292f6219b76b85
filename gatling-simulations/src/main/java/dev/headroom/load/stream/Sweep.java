package dev.headroom.load.stream;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Looks after all who wait on one event loop, several times a second: a look at thousands costs
 * less than a timer for each. Only for that loop's thread.
 */
final class Sweep {

  private static final long EVERY_MILLIS = 200;

  private final EventLoop loop;
  private final BooleanSupplier dismisses;
  private final List<Waiter> waiters = new ArrayList<>();
  private boolean scheduled;
  private boolean surplus;
  private int first;

  /**
   * @param dismisses true once for each person too many; what it denies one, it denies all for now
   */
  Sweep(EventLoop loop, BooleanSupplier dismisses) {
    this.loop = loop;
    this.dismisses = dismisses;
  }

  EventLoop loop() {
    return loop;
  }

  void add(Waiter waiter) {
    waiter.index(waiters.size());
    waiters.add(waiter);
    if (!scheduled) {
      scheduled = true;
      later();
    }
  }

  void remove(Waiter waiter) {
    Waiter last = waiters.remove(waiters.size() - 1);
    if (last != waiter) {
      waiters.set(waiter.index(), last);
      last.index(waiter.index());
    }
  }

  /** Whether the one who asks has to go. */
  boolean dismisses() {
    surplus = surplus && dismisses.getAsBoolean();
    return surplus;
  }

  /** Whoever waits now does so no more. */
  void close() {
    List.copyOf(waiters).forEach(Waiter::abandon);
  }

  private void later() {
    loop.schedule(this::sweep, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** From the back, so that one who goes makes nobody be skipped; each time from somebody else. */
  private void sweep() {
    surplus = true;
    first = waiters.isEmpty() ? 0 : (first + 7_919) % waiters.size();
    for (int i = first - 1; i >= 0; i--) {
      tick(i);
    }
    for (int i = waiters.size() - 1; i >= first; i--) {
      tick(i);
    }
    scheduled = !waiters.isEmpty();
    if (scheduled) {
      later();
    }
  }

  private void tick(int index) {
    if (index < waiters.size()) {
      waiters.get(index).tick();
    }
  }
}
