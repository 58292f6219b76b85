package dev.headroom.capacity.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the trials of a search come to, however it ended. */
final class Conclusion {
  private Conclusion() {}

  /**
   * @param telling those of the trials that say something of the system
   * @param belief after them
   */
  static Limit of(
      Settings settings,
      Stop stop,
      List<Trial> trials,
      List<Trial> telling,
      Duration spent,
      Belief belief) {
    double held = telling.stream().filter(Trial::keeps).mapToDouble(Trial::load).max().orElse(0);
    boolean broke = telling.stream().anyMatch(trial -> !trial.keeps());
    if (stop == Stop.NOTHING_BROKE || stop == Stop.GENERATOR && !broke) {
      return new Limit(
          settings,
          stop,
          null,
          held > 0 ? held : null,
          Double.POSITIVE_INFINITY,
          null,
          0,
          trials,
          spent);
    }
    if (telling.isEmpty()) {
      return new Limit(settings, stop, null, null, null, null, 0, trials, spent);
    }
    Map.Entry<String, Double> first = LimitSearch.first(belief);
    String name = broke && first != null ? first.getKey() : null;
    double sure = name == null ? 0 : first.getValue();
    double upper = broke ? Math.exp(belief.upper()) : Double.POSITIVE_INFINITY;
    if (stop == Stop.LOWEST_FAILS || held == 0) {
      return new Limit(settings, stop, null, 0.0, lowest(telling), name, sure, trials, spent);
    }
    if (!broke) {
      return new Limit(settings, stop, null, held, upper, null, 0, trials, spent);
    }
    double lower = Math.exp(belief.lower());
    double value = Math.exp(belief.median());
    if (settings.whole()) {
      value = Math.floor(value + 1e-9);
      lower = Math.min(lower, value);
    }
    return new Limit(settings, stop, value, lower, upper, name, sure, trials, spent);
  }

  private static double lowest(List<Trial> telling) {
    return telling.stream()
        .filter(trial -> !trial.keeps())
        .mapToDouble(Trial::load)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
