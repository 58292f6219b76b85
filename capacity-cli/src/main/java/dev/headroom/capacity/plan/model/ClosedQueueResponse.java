package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * R(n) = n/X(n) − Z with the exact X(n) of {@link ClosedQueue}: n people who pause for Z, pass a
 * delay and queue for one station of m servers with demand D. The unknowns are R₀, delay and demand
 * together; the time that the largest load takes to serve; and the station's share of R₀.
 */
record ClosedQueueResponse(Scale scale, double thinkMillis) implements Family {

  private static final ClosedQueue QUEUE = new ClosedQueue(new Scale(1, 1));

  @Override
  public Message name() {
    return Message.of("mean-value analysis of a closed queueing network");
  }

  @Override
  public List<String> parameters() {
    return List.of("R₀", "C", "D");
  }

  @Override
  public List<double[]> starts(Data data) {
    double steepest = (1 + thinkMillis / scale.x()) * 0.98;
    double alone = data.x()[0] / scale.x();
    return List.of(new double[] {alone, steepest, 0.9}, new double[] {alone, steepest, 0.3});
  }

  @Override
  public double[] lowest() {
    return new double[] {1e-9, 0, 1e-3};
  }

  @Override
  public double[] highest() {
    return new double[] {1e9, 1e9, 1};
  }

  @Override
  public double[] at(double[] unknowns, double[] n) {
    double alone = thinkMillis + unknowns[0] * scale.x();
    double perPerson = unknowns[1] * scale.x() / scale.n();
    double demand = unknowns[0] * unknowns[2] * scale.x();
    double[] r = QUEUE.at(new double[] {1 / alone, perPerson, demand / alone}, n);
    for (int i = 0; i < n.length; i++) {
      r[i] = Math.max(0, n[i] / r[i] - thinkMillis);
    }
    return r;
  }

  @Override
  public double[] reported(double[] unknowns) {
    return new double[] {
      unknowns[0] * scale.x(),
      1000 * scale.n() / scale.x() / unknowns[1],
      unknowns[0] * unknowns[2] * scale.x()
    };
  }
}
