package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** X(n) = λn: twice the size, twice the throughput. */
record Even(Scale scale) implements Family {

  @Override
  public Message name() {
    return Message.of("even growth");
  }

  @Override
  public List<String> parameters() {
    return List.of("λ");
  }

  @Override
  public List<double[]> starts(Data data) {
    return List.of(new double[] {data.x()[0] / data.n()[0] * scale.n() / scale.x()});
  }

  @Override
  public double[] lowest() {
    return new double[] {1e-9};
  }

  @Override
  public double[] highest() {
    return new double[] {1e9};
  }

  @Override
  public double[] at(double[] unknowns, double[] n) {
    double[] x = new double[n.length];
    for (int i = 0; i < n.length; i++) {
      x[i] = unknowns[0] * scale.x() * n[i] / scale.n();
    }
    return x;
  }

  @Override
  public double[] reported(double[] unknowns) {
    return new double[] {unknowns[0] * scale.x() / scale.n()};
  }
}
