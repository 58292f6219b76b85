package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.Arrays;
import java.util.List;

/** R(n) = R₀: nobody waits for anybody. */
record SteadyResponse(Scale scale) implements Family {

  @Override
  public Message name() {
    return Message.of("the same response time at every load");
  }

  @Override
  public List<String> parameters() {
    return List.of("R₀");
  }

  @Override
  public List<double[]> starts(Data data) {
    return List.of(new double[] {1});
  }

  @Override
  public double[] lowest() {
    return new double[] {0};
  }

  @Override
  public double[] highest() {
    return new double[] {1e9};
  }

  @Override
  public double[] at(double[] unknowns, double[] n) {
    double[] r = new double[n.length];
    Arrays.fill(r, unknowns[0] * scale.x());
    return r;
  }

  @Override
  public double[] reported(double[] unknowns) {
    return new double[] {unknowns[0] * scale.x()};
  }
}
