package dev.headroom.capacity.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of which there are figures only.
 *
 * @param requests one row a name, that of all requests last
 * @param window when it ran; from 0 where only its length is known
 * @param thresholds what its tool itself was to judge by
 */
public record RunSummary(List<RequestSummary> requests, Window window, List<Threshold> thresholds) {

  /**
   * What a tool judged itself.
   *
   * @param metric in the tool's own words, with the tags it is restricted to
   * @param aggregate in the tool's own words: {@code p(95)}
   * @param comparison {@code <}, {@code <=}, {@code >}, {@code >=}, {@code =} or {@code !=}
   * @param limit in {@code unit}
   * @param unit {@code ms}, {@code %} or empty
   * @param measured in {@code unit}; null where the tool doesn't say
   * @param ok the tool's verdict
   */
  public record Threshold(
      String metric,
      String aggregate,
      String comparison,
      double limit,
      String unit,
      @Nullable Double measured,
      boolean ok) {}

  public RunSummary {
    requests = List.copyOf(requests);
    thresholds = List.copyOf(thresholds);
  }
}
