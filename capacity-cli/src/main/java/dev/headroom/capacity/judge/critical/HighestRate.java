package dev.headroom.capacity.judge.critical;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.search.Limit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The highest rate of something at which a promise still holds.
 *
 * @param id of the question, such as {@code pool} or {@code calls}
 * @param what was called, or set: {@code seats}, {@code a pool of 3}
 * @param rate a second; null where there is no answer
 * @param low and {@code high} of its interval of 95 %; NaN where it is not known
 * @param breaks the promise that is broken first above; null where none is known
 * @param limitedBy what is scarce there; null where nothing stands out
 * @param unknown why there is no answer; null where there is one
 */
public record HighestRate(
    String id,
    String what,
    @Nullable Double rate,
    double low,
    double high,
    @Nullable String breaks,
    @Nullable Message limitedBy,
    @Nullable Message unknown) {

  /**
   * @param scarce what a trial's judgement found scarce, by the trial's folder
   */
  public static HighestRate of(
      String id, String what, Limit limit, Map<String, Message> scarce, @Nullable Message unknown) {
    Message by =
        limit.above().or(limit::below).map(trial -> scarce.get(trial.results())).orElse(null);
    Double value = limit.value();
    Double lower = limit.lower();
    Double upper = limit.upper();
    return new HighestRate(
        id,
        what,
        unknown == null ? value : null,
        lower == null ? Double.NaN : lower,
        upper == null ? Double.NaN : upper,
        limit.first(),
        by,
        unknown);
  }
}
