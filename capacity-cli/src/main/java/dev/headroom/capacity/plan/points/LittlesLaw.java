package dev.headroom.capacity.plan.points;

import dev.headroom.capacity.message.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether lines agree with themselves: people at once = throughput × (response time + think time),
 * N = X (R + Z) (Little 1961, Operations Research 9, 383–387). The think time is nobody's column;
 * what the lines leave for it must be the same in all of them, and not below 0.
 *
 * @param kind of load that the lines read like
 * @param thinkMillis the lines' median; null where load is no number of people or nobody measured
 *     response times
 * @param broken the lines that don't fit, in the points' order
 */
public record LittlesLaw(Kind kind, @Nullable Double thinkMillis, List<BrokenLine> broken) {

  /** What a load counts. */
  public enum Kind {
    /** People at once: the law was checked. */
    PEOPLE,
    /** Requests offered a second, nearly all of them served on most lines: nothing to check. */
    RATE,
    /** Too few lines with response times, or they don't agree on anything. */
    UNKNOWN
  }

  /** A share of the cycle, N/X, that measurements may be off by. */
  private static final double TOLERANCE = 0.05;

  private static final int LEAST_LINES = 3;

  public LittlesLaw {
    broken = List.copyOf(broken);
  }

  public static LittlesLaw of(List<Point> points) {
    List<Point> timed = points.stream().filter(point -> point.responseMillis() != null).toList();
    long served =
        points.stream().filter(p -> Math.abs(p.throughput() / p.load() - 1) < TOLERANCE).count();
    if (2 * served > points.size()) {
      return new LittlesLaw(Kind.RATE, null, List.of());
    }
    if (timed.size() < LEAST_LINES) {
      return new LittlesLaw(Kind.UNKNOWN, null, List.of());
    }
    double think = median(timed.stream().mapToDouble(LittlesLaw::leftMillis).toArray());
    List<BrokenLine> broken = new ArrayList<>();
    for (Point point : timed) {
      if (breaks(point, Math.max(0, think))) {
        broken.add(broken(point, Math.max(0, think)));
      }
    }
    Kind kind = 2 * broken.size() >= timed.size() ? Kind.UNKNOWN : Kind.PEOPLE;
    return new LittlesLaw(kind, kind == Kind.PEOPLE ? Math.max(0, think) : null, broken);
  }

  /** What N/X leaves beside the response time. */
  private static double leftMillis(Point point) {
    return 1000 * point.load() / point.throughput() - response(point);
  }

  private static boolean breaks(Point point, double think) {
    double cycle = 1000 * point.load() / point.throughput();
    return Math.abs(leftMillis(point) - think) > TOLERANCE * cycle;
  }

  private static BrokenLine broken(Point point, double think) {
    double inProgress = point.throughput() * response(point) / 1000;
    double people = point.throughput() * (response(point) + think) / 1000;
    Message meaning =
        inProgress > point.load() * (1 + TOLERANCE)
            ? Message.of(
                "{0} requests/s of {1} ms each are {2} at once, more than the load of {3}: either"
                    + " the load is no number of people, or the response time is not the mean of"
                    + " the same requests",
                figure(point.throughput()),
                figure(response(point)),
                figure(inProgress),
                figure(point.load()))
            : Message.of(
                "{0} requests/s with {1} ms of answer and {2} ms of pause, as on the other lines,"
                    + " are {3} people, not {4}: somebody waited elsewhere, gave up, or the line"
                    + " was measured before it had settled",
                figure(point.throughput()),
                figure(response(point)),
                figure(think),
                figure(people),
                figure(point.load()));
    return new BrokenLine(point, people, meaning);
  }

  private static double response(Point point) {
    Double response = point.responseMillis();
    return response == null ? Double.NaN : response;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }
}
