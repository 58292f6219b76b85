package dev.headroom.capacity.plan.truth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A discrete-event simulation of a chain of queues: what a load test of it would measure, noise and
 * all. The first fifth of the requests is warm-up.
 */
public final class Simulated {

  /** Throughput in requests a second, and the mean response time. */
  public record Measured(double throughput, double responseMillis) {}

  private record Event(double at, int queue, double began) {}

  private static final int ARRIVAL = -1;

  private final List<Queue> queues;
  private final SplittableRandom random;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingDouble(Event::at));
  private final List<Deque<Double>> waiting = new ArrayList<>();
  private final int[] busy;
  private double thinkSeconds = -1;
  private double rate;

  private Simulated(List<Queue> queues, SplittableRandom random) {
    this.queues = queues;
    this.random = random;
    this.busy = new int[queues.size()];
    queues.forEach(queue -> waiting.add(new ArrayDeque<>()));
  }

  /** People who think, ask, and think again. */
  public static Measured closed(
      ProductForm network, int people, int requests, SplittableRandom random) {
    Simulated simulated = new Simulated(network.queues(), random);
    simulated.thinkSeconds = network.thinkSeconds();
    for (int i = 0; i < people; i++) {
      simulated.think(0);
    }
    return simulated.run(requests);
  }

  /** Requests at a rate, however many are still unanswered. */
  public static Measured open(
      List<Queue> queues, double rate, int requests, SplittableRandom random) {
    Simulated simulated = new Simulated(queues, random);
    simulated.rate = rate;
    simulated.arrive(0);
    return simulated.run(requests);
  }

  private Measured run(int requests) {
    int warmUp = requests / 5;
    int done = 0;
    double from = 0;
    double responses = 0;
    double now = 0;
    while (done < requests) {
      Event event = events.remove();
      now = event.at();
      int next = event.queue() + 1;
      if (event.queue() == ARRIVAL) {
        arrive(now);
      } else {
        leave(event.queue(), now);
      }
      if (next < queues.size()) {
        enter(next, now, event.queue() == ARRIVAL ? now : event.began());
        continue;
      }
      done++;
      if (done == warmUp) {
        from = now;
      } else if (done > warmUp) {
        responses += now - event.began();
      }
      think(now);
    }
    int counted = requests - warmUp;
    return new Measured(counted / (now - from), 1000 * responses / counted);
  }

  private void arrive(double now) {
    if (thinkSeconds < 0) {
      events.add(new Event(now + exponential(1 / rate), ARRIVAL, now));
    }
  }

  private void think(double now) {
    if (thinkSeconds >= 0) {
      events.add(new Event(now + exponential(thinkSeconds), ARRIVAL, now));
    }
  }

  private void enter(int queue, double now, double began) {
    if (busy[queue] < queues.get(queue).servers()) {
      busy[queue]++;
      serve(queue, now, began);
    } else {
      waiting.get(queue).add(began);
    }
  }

  private void leave(int queue, double now) {
    Double next = waiting.get(queue).poll();
    if (next == null) {
      busy[queue]--;
    } else {
      serve(queue, now, next);
    }
  }

  private void serve(int queue, double now, double began) {
    events.add(new Event(now + exponential(queues.get(queue).demandSeconds()), queue, began));
  }

  private double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }
}
