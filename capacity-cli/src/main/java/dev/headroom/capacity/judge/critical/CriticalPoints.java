package dev.headroom.capacity.judge.critical;

import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where single parts give out.
 *
 * @param line null where it was not asked or could not be told
 * @param streams the same
 * @param rates one a question and setting
 * @param planned how many answers there were to be
 */
public record CriticalPoints(
    @Nullable LineGrowth line,
    @Nullable StreamCosts streams,
    List<HighestRate> rates,
    int planned) {

  public CriticalPoints {
    rates = List.copyOf(rates);
  }

  /** PASS where every question was answered. */
  public Verdict verdict() {
    long answers =
        rates.stream().filter(rate -> rate.unknown() == null).count()
            + (line == null ? 0 : 1)
            + (streams == null ? 0 : 1);
    return answers >= planned ? Verdict.PASS : Verdict.INCONCLUSIVE;
  }
}
