package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.plan.points.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The Cisco benchmark of Schwartz 2015, Practical Scalability Analysis with the Universal
 * Scalability Law, as the tests of usl4j 0.7.0 list it: throughput with 1 to 32 processors.
 */
final class Cisco {

  static final double SIGMA = 0.02671591;
  static final double KAPPA = 7.690945E-4;
  static final double LAMBDA = 995.6486;
  static final double PEAK_N = 35;
  static final double PEAK_X = 12341;

  static final double[] THROUGHPUT = {
    955.16, 1878.91, 2688.01, 3548.68, 4315.54, 5130.43, 5931.37, 6531.08, 7219.8, 7867.61, 8278.71,
    8646.7, 9047.84, 9426.55, 9645.37, 9897.24, 10097.6, 10240.5, 10532.39, 10798.52, 11151.43,
    11518.63, 11806, 12089.37, 12075.41, 12177.29, 12211.41, 12158.93, 12155.27, 12118.04, 12140.4,
    12074.39
  };

  private Cisco() {}

  static List<Point> upTo(int levels) {
    List<Point> points = new ArrayList<>();
    for (int n = 1; n <= levels; n++) {
      points.add(new Point(n, THROUGHPUT[n - 1], null, n));
    }
    return points;
  }
}
