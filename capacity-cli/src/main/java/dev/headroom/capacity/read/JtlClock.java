package dev.headroom.capacity.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Notices times that can't be true. Samples stand in the order they ended, within moments; one that
 * lies far from the sample before and the one after it, which are close to each other, was damaged.
 * Several that are far away together are another generator, whose clock differs.
 */
final class JtlClock {

  private static final long FAR_MS = 60_000;
  private static final int MOST_STRUCK = 64;
  private static final int MOST_CLOCKS = 8;

  /** A sample and when it ended. */
  private record Ended(JtlSample sample, long at) {}

  private final Consumer<JtlSample> good;
  private final Consumer<JtlSample> bad;
  private final List<Long> latest = new ArrayList<>();
  private final List<Ended> struck = new ArrayList<>();
  private Ended pending = new Ended(NOBODY, 0);

  private static final JtlSample NOBODY = new JtlSample(0, 0, 0, "", "", 1, 0, false, "", "", -1);

  JtlClock(Consumer<JtlSample> good, Consumer<JtlSample> bad) {
    this.good = good;
    this.bad = bad;
  }

  void ended(JtlSample sample, long at) {
    Ended now = new Ended(sample, at);
    if (pending.sample() != NOBODY) {
      Ended doubtful = pending;
      pending = new Ended(NOBODY, 0);
      if (far(at, doubtful.at()) && clock(at) >= 0) {
        strike(doubtful);
      } else {
        accept(doubtful, 0);
      }
    }
    int clock = clock(at);
    if (clock >= 0 || latest.isEmpty()) {
      accept(now, Math.max(0, clock));
    } else {
      pending = now;
    }
  }

  void end() {
    if (pending.sample() != NOBODY) {
      accept(pending, 0);
    }
    struck.forEach(one -> bad.accept(one.sample()));
  }

  private void strike(Ended doubtful) {
    for (Ended other : struck) {
      if (!far(other.at(), doubtful.at()) && latest.size() < MOST_CLOCKS) {
        struck.remove(other);
        accept(other, latest.size());
        accept(doubtful, latest.size() - 1);
        return;
      }
    }
    if (struck.size() < MOST_STRUCK) {
      struck.add(doubtful);
    } else {
      bad.accept(doubtful.sample());
    }
  }

  private void accept(Ended ended, int clock) {
    if (clock < latest.size()) {
      latest.set(clock, ended.at());
    } else {
      latest.add(ended.at());
    }
    good.accept(ended.sample());
  }

  /** Which of the clocks an instant is close to; -1 for none. */
  private int clock(long at) {
    for (int i = 0; i < latest.size(); i++) {
      if (!far(at, latest.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean far(long one, long other) {
    return Math.abs(one - other) > FAR_MS;
  }
}
