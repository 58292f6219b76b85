package dev.headroom.capacity.judge.cause;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;

/** A discrete-event simulation: a clock, and servers before which one waits in order of arrival. */
final class Bench {

  private record Event(double at, long order, Runnable what) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(
          (a, b) ->
              a.at() != b.at()
                  ? Double.compare(a.at(), b.at())
                  : Long.compare(a.order(), b.order()));
  private long order;
  private double now;

  double now() {
    return now;
  }

  void after(double seconds, Runnable what) {
    events.add(new Event(now + seconds, order++, what));
  }

  void until(double end) {
    while (!events.isEmpty() && events.peek().at() <= end) {
      Event next = events.poll();
      now = next.at();
      next.what().run();
    }
    now = end;
  }

  /** So many alike, each for one at a time. */
  final class Servers {
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final int size;
    private int busy;

    /** Totals as a timer has them: counted when it is over. */
    double waitSeconds;

    double useSeconds;
    long waits;
    long uses;

    Servers(int size) {
      this.size = size;
    }

    int busy() {
      return busy;
    }

    int queued() {
      return queue.size();
    }

    int size() {
      return size;
    }

    void take(Runnable then) {
      double asked = now;
      Runnable served =
          () -> {
            waitSeconds += now - asked;
            waits++;
            then.run();
          };
      if (busy < size) {
        busy++;
        served.run();
      } else {
        queue.add(served);
      }
    }

    void giveBack(double takenAt) {
      useSeconds += now - takenAt;
      uses++;
      Runnable next = queue.poll();
      if (next == null) {
        busy--;
      } else {
        next.run();
      }
    }

    /** Takes one, keeps it for so long, and goes on. */
    void serve(double seconds, Runnable then) {
      take(
          () -> {
            double from = now;
            after(
                seconds,
                () -> {
                  giveBack(from);
                  then.run();
                });
          });
    }
  }
}
