package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** Curves of one formula. Unknowns are scaled, see {@link Scale}. */
interface Family {

  Message name();

  /** Of what {@link #reported} holds. */
  List<String> parameters();

  /** The unknowns to begin the fit with, within their bounds; the best of all fits counts. */
  List<double[]> starts(Data data);

  double[] lowest();

  double[] highest();

  /** Throughput in requests a second, at each of the sizes. */
  double[] at(double[] unknowns, double[] n);

  /** The unknowns as people know them. */
  double[] reported(double[] unknowns);

  /** The size where throughput is highest; infinite where it never falls. */
  default double peak(double[] unknowns) {
    return Double.POSITIVE_INFINITY;
  }

  /** How many unknowns there are. */
  default int size() {
    return lowest().length;
  }

  default double at(double[] unknowns, double n) {
    return at(unknowns, new double[] {n})[0];
  }
}
