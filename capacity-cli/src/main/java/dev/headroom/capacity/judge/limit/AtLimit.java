package dev.headroom.capacity.judge.limit;

import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.Trial;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is served where the limit lies.
 *
 * @param perSecond requests that succeed, a second
 * @param low the same at the lower end of the limit's interval
 * @param high the same at its upper end
 * @param meanMillis mean response time in the trial nearest the limit
 */
public record AtLimit(double perSecond, double low, double high, double meanMillis) {
  /** So far below the interval, as a share, a trial still shows what is served at the limit. */
  private static final double NEAR = 0.1;

  /**
   * From the trials near the limit that did not break, each by what it served. In the open model
   * that grows as the arrivals do (flow balance: Denning and Buzen 1978, ACM Computing Surveys 10,
   * 225–261). In the closed one it may no longer grow: people wait instead. So no more is taken to
   * be served at the limit than was, and the interval allows for both.
   *
   * @param open whether loads are arrivals a second
   * @param served by the folder of the trial
   * @return null where there is no answer, or no such trial
   */
  public static @Nullable AtLimit of(Limit limit, boolean open, Map<String, Served> served) {
    Double value = limit.value();
    Double lower = limit.lower();
    Double upper = limit.upper();
    if (!limit.answered() || value == null || lower == null || upper == null || lower <= 0) {
      return null;
    }
    List<Trial> near =
        limit.trials().stream()
            .filter(trial -> told(trial) && served.containsKey(trial.results()))
            .filter(trial -> trial.load() >= (1 - NEAR) * lower && trial.load() <= upper)
            .toList();
    double count = 0;
    double at = 0;
    double low = 0;
    double high = 0;
    for (Trial trial : near) {
      Served one = served.get(trial.results());
      double load = trial.load();
      count += one.count();
      at += one.count() * one.perSecond() * (open ? value / load : Math.min(1, value / load));
      low += one.count() * one.perSecond() * (open ? lower / load : Math.min(1, lower / load));
      high += one.count() * one.perSecond() * (open ? upper / load : Math.max(1, upper / load));
    }
    if (near.isEmpty()) {
      return null;
    }
    Trial nearest =
        Collections.min(
            near, Comparator.comparingDouble(trial -> Math.abs(Math.log(trial.load() / value))));
    return new AtLimit(
        at / count, low / count, high / count, served.get(nearest.results()).meanMillis());
  }

  /** Whether it held, or came so close to the limit that it can't be told. */
  private static boolean told(Trial trial) {
    return trial.trusted() && !trial.broke() && !trial.margins().isEmpty();
  }
}
