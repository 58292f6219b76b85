package dev.headroom.capacity.search;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param stop why it ended; only some ends are answers
 * @param value the highest load that still meets every objective, the best single guess; null where
 *     there is none
 * @param lower of the interval that holds the truth in 95 of 100 cases; 0 where even the lowest
 *     load failed, null where nothing is known
 * @param upper its other end; infinite where nothing broke, null where nothing is known
 * @param first name of the objective that breaks first; null where none broke
 * @param confidence how sure it is that {@code first} is the first, 0 to 1
 * @param trials in their order
 * @param spent all time that the trials took
 */
public record Limit(
    Settings settings,
    Stop stop,
    @Nullable Double value,
    @Nullable Double lower,
    @Nullable Double upper,
    @Nullable String first,
    double confidence,
    List<Trial> trials,
    Duration spent) {

  public Limit {
    trials = List.copyOf(trials);
  }

  /** Whether it is the answer that was asked for, as precise as was asked for. */
  public boolean answered() {
    return stop.answers();
  }

  /** The trial that held at the highest load not above the interval. */
  public Optional<Trial> below() {
    double most = upper == null ? Double.POSITIVE_INFINITY : upper;
    return trials.stream()
        .filter(trial -> trial.held() && trial.load() <= most)
        .max(Comparator.comparingDouble(Trial::load).thenComparing(Trial::length));
  }

  /** The trial that broke at the lowest load not below the interval. */
  public Optional<Trial> above() {
    double least = lower == null ? 0 : lower;
    return trials.stream()
        .filter(trial -> trial.broke() && trial.load() >= least)
        .min(
            Comparator.comparingDouble(Trial::load)
                .thenComparing(Trial::length, Comparator.reverseOrder()));
  }

  /** The lowest load that could not be offered as planned; empty where all could. */
  public Optional<Trial> notOffered() {
    return trials.stream()
        .filter(trial -> !trial.trusted())
        .min(Comparator.comparingDouble(Trial::load));
  }

  /** Half the interval's width as a share of the value; NaN without one. */
  public double precision() {
    return value == null || lower == null || upper == null || lower <= 0
        ? Double.NaN
        : Math.sqrt(upper / lower) - 1;
  }
}
