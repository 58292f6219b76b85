package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * Even growth up to a shared limit: X(n) = λn / (1 + (λn/C)^p)^(1/p). For p → ∞ these are the
 * asymptotic bounds min(λn, C) of operational analysis (Denning and Buzen 1978, ACM Computing
 * Surveys 10, 225–261); a smaller p rounds the knee between them as queueing does. Without a limit
 * in sight, 1/C = 0.
 */
record Knee(Scale scale) implements Family {

  private static final double SOFTEST = 1;
  private static final double SHARPEST = 0.01;

  @Override
  public Message name() {
    return Message.of("even growth up to a shared limit");
  }

  @Override
  public List<String> parameters() {
    return List.of("λ", "C", "p");
  }

  @Override
  public List<double[]> starts(Data data) {
    double free = data.x()[0] / data.n()[0] * scale.n() / scale.x();
    return List.of(new double[] {free, 0.9, 0.25}, new double[] {free, 1, 0.05});
  }

  @Override
  public double[] lowest() {
    return new double[] {1e-9, 0, SHARPEST};
  }

  @Override
  public double[] highest() {
    return new double[] {1e9, 1e9, SOFTEST};
  }

  @Override
  public double[] at(double[] unknowns, double[] n) {
    double p = 1 / unknowns[2];
    double[] x = new double[n.length];
    for (int i = 0; i < n.length; i++) {
      double free = unknowns[0] * n[i] / scale.n();
      double full = free * unknowns[1];
      x[i] =
          scale.x()
              * (full > 1
                  ? 1 / unknowns[1] * Math.pow(1 + Math.pow(full, -p), -1 / p)
                  : free * Math.pow(1 + Math.pow(full, p), -1 / p));
    }
    return x;
  }

  @Override
  public double[] reported(double[] unknowns) {
    return new double[] {
      unknowns[0] * scale.x() / scale.n(), scale.x() / unknowns[1], 1 / unknowns[2]
    };
  }
}
