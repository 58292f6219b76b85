package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** X(n) = a + bn with a, b ≥ 0: each further piece adds the same, less than the first. */
record Line(Scale scale) implements Family {

  @Override
  public Message name() {
    return Message.of("straight line");
  }

  @Override
  public List<String> parameters() {
    return List.of("a", "b");
  }

  @Override
  public List<double[]> starts(Data data) {
    return List.of(new double[] {0.01, data.x()[0] / data.n()[0] * scale.n() / scale.x()});
  }

  @Override
  public double[] lowest() {
    return new double[] {0, 0};
  }

  @Override
  public double[] highest() {
    return new double[] {1e9, 1e9};
  }

  @Override
  public double[] at(double[] unknowns, double[] n) {
    double[] x = new double[n.length];
    for (int i = 0; i < n.length; i++) {
      x[i] = scale.x() * (unknowns[0] + unknowns[1] * n[i] / scale.n());
    }
    return x;
  }

  @Override
  public double[] reported(double[] unknowns) {
    return new double[] {unknowns[0] * scale.x(), unknowns[1] * scale.x() / scale.n()};
  }
}
