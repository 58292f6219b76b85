package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * R(n) = (R₀^q + max(0, n/C − Z)^q)^(1/q) of n people who pause for Z: for q → ∞ the asymptotic
 * bounds max(R₀, n/C − Z) (Denning and Buzen 1978, ACM Computing Surveys 10, 225–261), with the
 * corner rounded as queueing does.
 */
record ClosedResponse(Scale scale, double thinkMillis) implements Family {

  @Override
  public Message name() {
    return Message.of("closed queue");
  }

  @Override
  public List<String> parameters() {
    return List.of("R₀", "C", "q");
  }

  @Override
  public List<double[]> starts(Data data) {
    double steepest = (1 + thinkMillis / scale.x()) * 0.98;
    double alone = data.x()[0] / scale.x();
    return List.of(new double[] {alone, steepest, 0.3}, new double[] {alone, steepest, 0.8});
  }

  /** R₀, the time that a largest load takes to serve, and 1/q. */
  @Override
  public double[] lowest() {
    return new double[] {1e-9, 0, 0.05};
  }

  @Override
  public double[] highest() {
    return new double[] {1e9, 1e9, 1};
  }

  @Override
  public double[] at(double[] unknowns, double[] n) {
    double q = 1 / unknowns[2];
    double[] r = new double[n.length];
    for (int i = 0; i < n.length; i++) {
      double line = Math.max(0, unknowns[1] * n[i] / scale.n() - thinkMillis / scale.x());
      double more = Math.max(line, unknowns[0]);
      double less = Math.min(line, unknowns[0]);
      r[i] = scale.x() * more * Math.pow(1 + Math.pow(less / more, q), 1 / q);
    }
    return r;
  }

  @Override
  public double[] reported(double[] unknowns) {
    return new double[] {
      unknowns[0] * scale.x(), 1000 * scale.n() / scale.x() / unknowns[1], 1 / unknowns[2]
    };
  }
}
