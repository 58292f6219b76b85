package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * R(n) = R₀ / (1 − (n/C)^m) of requests that come at a rate n to m servers that give C together:
 * the usual approximation of M/M/m, exact for one server and two (Gunther 2005, Analyzing Computer
 * System Performance with Perl::PDQ, section 2.6). Infinite from C on.
 */
record OpenResponse(Scale scale) implements Family {

  private static final double HIGHEST = 1e6;

  @Override
  public Message name() {
    return Message.of("open queue");
  }

  @Override
  public List<String> parameters() {
    return List.of("R₀", "C", "m");
  }

  @Override
  public List<double[]> starts(Data data) {
    double[] r = data.x();
    return List.of(
        new double[] {r[0] / scale.x(), 0.9, 0.5}, new double[] {r[0] / scale.x(), 0.5, 1});
  }

  /** R₀, the largest size over C, and 1/m. */
  @Override
  public double[] lowest() {
    return new double[] {1e-9, 0, 1.0 / 64};
  }

  @Override
  public double[] highest() {
    return new double[] {1e9, 1 - 1e-6, 1};
  }

  @Override
  public double[] at(double[] unknowns, double[] n) {
    double[] r = new double[n.length];
    for (int i = 0; i < n.length; i++) {
      double busy = Math.pow(n[i] / scale.n() * unknowns[1], 1 / unknowns[2]);
      r[i] = unknowns[0] * scale.x() * (busy < 1 ? Math.min(HIGHEST, 1 / (1 - busy)) : HIGHEST);
    }
    return r;
  }

  @Override
  public double[] reported(double[] unknowns) {
    return new double[] {unknowns[0] * scale.x(), scale.n() / unknowns[1], 1 / unknowns[2]};
  }
}
