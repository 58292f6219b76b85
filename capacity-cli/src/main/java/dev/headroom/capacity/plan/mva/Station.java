package dev.headroom.capacity.plan.mva;

import java.util.function.DoubleUnaryOperator;

/**
 * A resource that requests queue for.
 *
 * @param servers that work side by side on its one queue, such as cores or pooled connections
 * @param demandSeconds of one request, over all its visits, at a load: people in a {@link
 *     ClosedNetwork}, requests a second in an {@link OpenNetwork}
 */
public record Station(String name, int servers, DoubleUnaryOperator demandSeconds) {

  /**
   * @throws IllegalArgumentException without servers
   */
  public Station {
    if (servers < 1) {
      throw new IllegalArgumentException(name + " has " + servers + " servers, not 1 or more");
    }
  }

  /**
   * The same demand at every load.
   *
   * @throws IllegalArgumentException for a demand below 0
   */
  public static Station of(String name, int servers, double demandSeconds) {
    require(demandSeconds, name);
    return new Station(name, servers, load -> demandSeconds);
  }

  /**
   * Demands as measured at some loads, in between along straight lines and beyond as at the nearest
   * (Kattepur and Nambiar 2015, Performance Modeling of Multi-tiered Web Applications with Varying
   * Service Demands, IPDPSW), each load being solved with its own demands.
   *
   * @param loads ascending, as many as demands, at least one
   * @throws IllegalArgumentException for loads that don't ascend, or demands below 0
   */
  public static Station measured(String name, int servers, double[] loads, double[] demands) {
    if (loads.length == 0 || loads.length != demands.length) {
      throw new IllegalArgumentException(
          name + " has " + loads.length + " loads and " + demands.length + " demands");
    }
    for (int i = 0; i < loads.length; i++) {
      require(demands[i], name);
      if (i > 0 && !(loads[i] > loads[i - 1])) {
        throw new IllegalArgumentException("the loads of " + name + " don't ascend");
      }
    }
    return new Station(name, servers, load -> between(load, loads.clone(), demands.clone()));
  }

  private static double between(double load, double[] loads, double[] demands) {
    int above = 0;
    while (above < loads.length && loads[above] < load) {
      above++;
    }
    if (above == 0 || above == loads.length) {
      return demands[Math.min(above, loads.length - 1)];
    }
    double share = (load - loads[above - 1]) / (loads[above] - loads[above - 1]);
    return demands[above - 1] * (1 - share) + demands[above] * share;
  }

  private static void require(double demand, String name) {
    if (!(demand >= 0 && demand < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the demand of " + name + " is " + demand + " s, not 0 or more");
    }
  }

  double demandAt(double load) {
    return demandSeconds.applyAsDouble(load);
  }
}
