package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Probe;
import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.Proxied;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.wire.RoundTrips;
import java.io.IOException;
import java.time.Duration;

/** Effects that one sees from a connection of one's own through the proxy. */
final class Round {
  private static final int QUESTIONS = 8;
  private static final double MILLIS_PER_NANO = 1e-6;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);
  private static final double NO_ANSWER_MILLIS = 2_000;

  private Round() {}

  /** Of several questions one value is made. */
  enum Of {
    /** Only the slow ones are the machine's fault. */
    QUICKEST,
    /** For what swings. */
    MEAN
  }

  /**
   * How long answers take.
   *
   * @param leastMillis what they take while the fault is in force
   */
  static Effect trip(Aim aim, Surroundings surroundings, Of of, double leastMillis) {
    return new Effect(
        "round trip to " + aim.words(),
        "ms",
        least(aim, store -> millis(store, surroundings, of)),
        new Tolerance(">=", rounded(leastMillis)));
  }

  /** That there is no answer. */
  static Effect none(Aim aim, Surroundings surroundings) {
    return new Effect(
        "round trip to " + aim.words(),
        "ms",
        least(aim, store -> once(store, surroundings)),
        new Tolerance(">=", NO_ANSWER_MILLIS));
  }

  /** How long an answer of this size takes. */
  static Effect large(Aim aim, Surroundings surroundings, int bytes, double leastMillis) {
    return new Effect(
        "%d KB from %s".formatted(Math.max(1, bytes / 1_000), aim.words()),
        "ms",
        least(
            aim,
            store -> {
              try (RoundTrips trips = RoundTrips.open(store, surroundings, true)) {
                return millis(trips.once(bytes));
              }
            }),
        new Tolerance(">=", rounded(leastMillis)));
  }

  /** That there is no answer of this size. */
  static Effect noLarge(Aim aim, Surroundings surroundings, int bytes) {
    return large(aim, surroundings, bytes, NO_ANSWER_MILLIS);
  }

  /** What a probe measures of one store. */
  @FunctionalInterface
  interface OfStore {
    double measure(Proxied store) throws IOException, InterruptedException;
  }

  /** The least of all that the fault aims at: it has to show at each. No answer is infinity. */
  static Probe least(Aim aim, OfStore measure) {
    return () -> {
      double least = Double.POSITIVE_INFINITY;
      for (Proxied store : aim.stores()) {
        least = Math.min(least, orInfinity(measure, store));
      }
      return least;
    };
  }

  private static double orInfinity(OfStore measure, Proxied store) throws InterruptedException {
    try {
      return measure.measure(store);
    } catch (IOException e) {
      return Double.POSITIVE_INFINITY;
    }
  }

  private static double once(Proxied store, Surroundings surroundings) throws IOException {
    try (RoundTrips trips = RoundTrips.open(store, surroundings, true)) {
      return millis(trips.once());
    }
  }

  private static double millis(Proxied store, Surroundings surroundings, Of of) throws IOException {
    long startNanos = System.nanoTime();
    double quickest = Double.POSITIVE_INFINITY;
    double sum = 0;
    int asked = 0;
    try (RoundTrips trips = RoundTrips.open(store, surroundings, true)) {
      while (asked < QUESTIONS && System.nanoTime() - startNanos < LONG_ENOUGH.toNanos()) {
        double millis = millis(trips.once());
        quickest = Math.min(quickest, millis);
        sum += millis;
        asked++;
      }
    }
    return of == Of.QUICKEST ? quickest : sum / asked;
  }

  private static double millis(Duration duration) {
    return duration.toNanos() * MILLIS_PER_NANO;
  }

  private static double rounded(double millis) {
    return Math.max(1, Math.floor(millis));
  }
}
