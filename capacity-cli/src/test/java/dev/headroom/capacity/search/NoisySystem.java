package dev.headroom.capacity.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A made-up system whose limit is known: one to four objectives, each on a curve of its own, seen
 * through noise with heavy tails that shrinks as a trial gets longer.
 */
final class NoisySystem implements Trials {
  static final double LEAST = 10;
  static final double MOST = 1_000;
  private static final double LEAST_LIMIT = 25;
  private static final double MOST_LIMIT = 700;
  private static final Duration AROUND = Duration.ofSeconds(6);

  private final Random noise;
  private final List<Objective> objectives = new ArrayList<>();
  private final double warmUp;
  private double seconds;

  /** The share of the limit that is used under a load, without any noise. */
  @FunctionalInterface
  private interface Response {
    double share(double load);
  }

  /**
   * @param scatter standard deviation of the logarithm in 10 s, but for the tails
   * @param tells whether a trial says how noisy it is
   */
  private record Objective(String name, Response response, double scatter, boolean tells) {}

  NoisySystem(long seed) {
    Random random = new Random(seed * 7_919);
    this.noise = new Random(seed);
    double limit = between(random, LEAST_LIMIT, MOST_LIMIT);
    int count = 1 + random.nextInt(4);
    boolean cliff = random.nextInt(6) == 0;
    warmUp = random.nextInt(5) == 0 ? 0.1 + 0.2 * random.nextDouble() : 0;
    for (int i = 0; i < count; i++) {
      double own = i == 0 ? limit : limit * between(random, 1.0, 2.5);
      Response response =
          i == 0 && cliff
              ? cliff(random, own)
              : random.nextInt(4) == 0 ? utilisation(own) : queue(random, own);
      double scatter = between(random, 0.02, 0.12);
      objectives.add(new Objective("objective " + i, response, scatter, random.nextBoolean()));
    }
  }

  private static double between(Random random, double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }

  /** What a queue with several servers answers within: slowly, then steeply, then ever later. */
  private static Response queue(Random random, double limit) {
    int servers = 1 + random.nextInt(8);
    double most = between(random, 1.5, 8);
    double atLimit = utilisationAt(servers, most);
    double capacity = limit / atLimit;
    return load -> {
      double used = load / capacity;
      return used >= 0.995 ? 200 * used / most : response(servers, used) / most;
    };
  }

  private static double response(int servers, double used) {
    return 1 + Math.pow(used, Math.sqrt(2.0 * (servers + 1)) - 1) / (servers * (1 - used));
  }

  private static double utilisationAt(int servers, double response) {
    double low = 0;
    double high = 0.995;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (response(servers, middle) < response) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Response utilisation(double limit) {
    return load -> load / limit;
  }

  /** Nothing to see before, and nothing left behind. */
  private static Response cliff(Random random, double limit) {
    double before = 0.1 + 0.5 * random.nextDouble();
    return load -> load <= limit ? before : 5;
  }

  /** The highest load that keeps every promise: by bisection of the curves without noise. */
  double truth() {
    double low = LEAST;
    double high = MOST;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (objectives.stream().allMatch(one -> one.response().share(middle) <= 1)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  double secondsSpent() {
    return seconds;
  }

  @Override
  public @Nullable Trial at(double load, Duration length) {
    double counted = length.toMillis() / 1_000.0;
    double cold = warmUp * Math.exp(-seconds / 40);
    seconds += counted + AROUND.toSeconds();
    List<Margin> margins = new ArrayList<>();
    for (Objective objective : objectives) {
      double scatter = objective.scatter() * Math.sqrt(10 / counted);
      double share = objective.response().share(load) * (1 + cold) * Math.exp(scatter * heavy());
      double told = scatter * Math.exp(0.3 * noise.nextGaussian());
      boolean close = objective.tells() && Math.abs(Math.log(share)) < 1.96 * told;
      margins.add(
          new Margin(
              objective.name(),
              "< 100 ms",
              "ms",
              share * 100,
              close ? null : share < 1,
              share,
              objective.tells() ? told : null));
    }
    Boolean met =
        margins.stream().anyMatch(Margin::broken)
            ? Boolean.FALSE
            : margins.stream().anyMatch(margin -> margin.met() == null) ? null : Boolean.TRUE;
    return new Trial(load, length, length.plus(AROUND), met, true, null, margins, "");
  }

  /** Student's t with 4 degrees of freedom, of which one in 50 lies beyond 3. */
  private double heavy() {
    double squares = 0;
    for (int i = 0; i < 4; i++) {
      double one = noise.nextGaussian();
      squares += one * one;
    }
    return noise.nextGaussian() / Math.sqrt(squares / 4);
  }
}
