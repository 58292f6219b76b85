package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.plan.points.Point;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** Measurements by ascending size: {@code x[i]} requests a second at size {@code n[i]}. */
record Data(double[] n, double[] x) {

  static Data of(List<Point> points, Axis axis) {
    List<double[]> rows =
        points.stream()
            .map(point -> new double[] {axis.of(point), point.throughput()})
            .sorted(
                (a, b) -> a[0] == b[0] ? Double.compare(a[1], b[1]) : Double.compare(a[0], b[0]))
            .toList();
    return new Data(
        rows.stream().mapToDouble(row -> row[0]).toArray(),
        rows.stream().mapToDouble(row -> row[1]).toArray());
  }

  /** Response times in milliseconds in place of throughput. */
  static Data ofResponses(List<Point> points) {
    List<Point> timed =
        points.stream()
            .map(
                point ->
                    new Point(
                        point.load(), Objects.requireNonNull(point.responseMillis()), null, null))
            .toList();
    return of(timed, Axis.LOAD);
  }

  int size() {
    return n.length;
  }

  double largest() {
    return n[n.length - 1];
  }

  /** The different sizes, ascending. */
  double[] levels() {
    return Arrays.stream(n).distinct().toArray();
  }

  Data where(DoublePredicate size) {
    int[] kept = IntStream.range(0, n.length).filter(i -> size.test(n[i])).toArray();
    return new Data(
        Arrays.stream(kept).mapToDouble(i -> n[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> x[i]).toArray());
  }

  Data with(double[] otherX) {
    return new Data(n, otherX);
  }

  /** For each measurement the mean of its level. */
  double[] levelMeans() {
    double[] means = new double[n.length];
    for (int from = 0; from < n.length; ) {
      int to = from;
      double sum = 0;
      while (to < n.length && n[to] == n[from]) {
        sum += x[to++];
      }
      Arrays.fill(means, from, to, sum / (to - from));
      from = to;
    }
    return means;
  }
}
