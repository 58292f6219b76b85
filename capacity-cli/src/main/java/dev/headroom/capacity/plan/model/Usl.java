package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * The Universal Scalability Law, X(n) = λn / (1 + σ(n − 1) + κn(n − 1)), with λ &gt; 0 and σ, κ ≥ 0
 * (Gunther 2007, Guerrilla Capacity Planning, equation 4.31; with λ as in Schwartz 2015, Practical
 * Scalability Analysis, equation 3). κ = 0 is Amdahl's law, σ = κ = 0 even growth.
 */
record Usl(Scale scale) implements Family {

  @Override
  public Message name() {
    return Message.of("Universal Scalability Law");
  }

  @Override
  public List<String> parameters() {
    return List.of("λ", "σ", "κ");
  }

  @Override
  public List<double[]> starts(Data data) {
    double best = 0;
    for (int i = 0; i < data.size(); i++) {
      best = Math.max(best, data.x()[i] / data.n()[i]);
    }
    double free = best * scale.n() / scale.x();
    return List.of(
        new double[] {free, 0.1, 0.01}, new double[] {free, 0.1 * scale.n(), 0.1 * scale.n()});
  }

  @Override
  public double[] lowest() {
    return new double[] {1e-9, 0, 0};
  }

  @Override
  public double[] highest() {
    return new double[] {1e9, scale.n(), 1e9};
  }

  @Override
  public double[] at(double[] unknowns, double[] n) {
    double[] x = new double[n.length];
    double s = unknowns[1] / scale.n();
    double k = unknowns[2] / scale.n() / scale.n();
    for (int i = 0; i < n.length; i++) {
      double more = Math.max(0, n[i] - 1);
      x[i] = unknowns[0] * scale.x() * n[i] / scale.n() / (1 + s * more + k * n[i] * more);
    }
    return x;
  }

  @Override
  public double[] reported(double[] unknowns) {
    return new double[] {
      unknowns[0] * scale.x() / scale.n(),
      unknowns[1] / scale.n(),
      unknowns[2] / scale.n() / scale.n()
    };
  }

  /** √((1 − σ)/κ): Gunther 2007, equation 4.33. */
  @Override
  public double peak(double[] unknowns) {
    double[] real = reported(unknowns);
    return real[2] <= 0 ? Double.POSITIVE_INFINITY : Math.sqrt(Math.max(0, 1 - real[1]) / real[2]);
  }
}
