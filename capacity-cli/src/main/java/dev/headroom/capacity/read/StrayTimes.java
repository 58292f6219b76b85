package dev.headroom.capacity.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notices times that can't be true. Records stand in the order of their times, within moments; one
 * that lies far from the record before and the one after it, which are close to each other, was
 * damaged. Several that are far away together come from another clock.
 *
 * @param <T> records
 */
final class StrayTimes<T> {

  private static final long FAR_MS = 60_000;
  private static final int LOOKED_AT = 3;
  private static final int MOST_STRUCK = 64;
  private static final int MOST_CLOCKS = 8;

  /** A record and its time. */
  private record Timed<T>(T record, long at) {}

  private final Consumer<T> good;
  private final Consumer<T> bad;
  private final List<Long> latest = new ArrayList<>();
  private final List<Timed<T>> struck = new ArrayList<>();
  private @Nullable List<Timed<T>> first = new ArrayList<>();
  private @Nullable Timed<T> pending;

  StrayTimes(Consumer<T> good, Consumer<T> bad) {
    this.good = good;
    this.bad = bad;
  }

  /** Takes the next record; times in milliseconds. */
  void next(T record, long at) {
    if (first == null) {
      place(record, at);
      return;
    }
    first.add(new Timed<>(record, at));
    if (first.size() == LOOKED_AT) {
      begin(first);
    }
  }

  /** The very first could be the one that strays: the middle one of three can't. */
  private void begin(List<Timed<T>> records) {
    first = null;
    long[] sorted = records.stream().mapToLong(Timed::at).sorted().toArray();
    if (sorted.length > 0) {
      latest.add(sorted[sorted.length / 2]);
    }
    records.forEach(one -> place(one.record(), one.at()));
  }

  private void place(T record, long at) {
    Timed<T> doubtful = pending;
    if (doubtful != null) {
      pending = null;
      if (far(at, doubtful.at()) && clock(at) >= 0) {
        strike(doubtful);
      } else {
        accept(doubtful, 0);
      }
    }
    int clock = clock(at);
    if (clock >= 0) {
      accept(new Timed<>(record, at), clock);
    } else {
      pending = new Timed<>(record, at);
    }
  }

  /** Decides on what is left. */
  void end() {
    if (first != null) {
      begin(first);
    }
    if (pending != null) {
      accept(pending, 0);
    }
    struck.forEach(one -> bad.accept(one.record()));
  }

  private void strike(Timed<T> doubtful) {
    for (Timed<T> other : struck) {
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
      bad.accept(doubtful.record());
    }
  }

  private void accept(Timed<T> record, int clock) {
    if (clock < latest.size()) {
      latest.set(clock, record.at());
    } else {
      latest.add(record.at());
    }
    good.accept(record.record());
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
