package dev.headroom.capacity.judge.recommend;

import dev.headroom.capacity.slo.Objective;
import java.util.List;

/**
 * What results support.
 *
 * @param sources the results, in the order given
 * @param proposals each met by every one of them
 * @param refusals what is not proposed, and why
 */
public record Recommendation(
    List<String> sources, List<Proposal> proposals, List<Refusal> refusals) {

  /**
   * An objective that the results support.
   *
   * @param unit of {@code measured} and {@code bound}
   * @param measured the worst of the results
   * @param bound the truth is not beyond, 95 % sure, of the worst of the results
   * @param roomPercent how much of the limit, or of the error budget, the measured value leaves
   * @param samples of the smallest of the results
   * @param why how it is measured
   */
  public record Proposal(
      Objective objective,
      String unit,
      double measured,
      double bound,
      double roomPercent,
      long samples,
      String why) {}

  /**
   * @param why continues "because"
   */
  public record Refusal(String what, String why) {}
}
