package dev.headroom.capacity.plan.truth;

import java.util.List;

/**
 * A closed network's exact throughput from its normalising constants (Buzen 1973, Comm. ACM 16,
 * 527–531): another road than mean-value analysis, so that one checks the other.
 */
public record ProductForm(double thinkSeconds, List<Queue> queues) {

  /** Requests a second with so many people. */
  public double throughput(int people) {
    double unit = 1 / limit();
    double[] constants = new double[people + 1];
    constants[0] = 1;
    for (int n = 1; n <= people; n++) {
      constants[n] = constants[n - 1] * thinkSeconds / unit / n;
    }
    for (Queue queue : queues) {
      constants = with(queue, unit, constants);
    }
    return constants[people - 1] / constants[people] / unit;
  }

  public double responseSeconds(int people) {
    return people / throughput(people) - thinkSeconds;
  }

  /** What no number of people gets past. */
  public double limit() {
    return queues.stream().mapToDouble(q -> q.servers() / q.demandSeconds()).min().orElseThrow();
  }

  /** The people at which its two bounds meet. */
  public double knee() {
    double alone = thinkSeconds + queues.stream().mapToDouble(Queue::demandSeconds).sum();
    return alone * limit();
  }

  private static double[] with(Queue queue, double unit, double[] before) {
    int most = before.length - 1;
    double[] alone = new double[most + 1];
    alone[0] = 1;
    for (int n = 1; n <= most; n++) {
      alone[n] = alone[n - 1] * queue.demandSeconds() / unit / Math.min(n, queue.servers());
    }
    double[] after = new double[most + 1];
    for (int n = 0; n <= most; n++) {
      for (int here = 0; here <= n; here++) {
        after[n] += alone[here] * before[n - here];
      }
    }
    return after;
  }
}
