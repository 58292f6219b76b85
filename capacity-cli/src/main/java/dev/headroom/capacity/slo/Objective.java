package dev.headroom.capacity.slo;

import dev.headroom.capacity.stats.RequestFigures;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a system promises.
 *
 * @param of the name of the requests meant, or {@code all}; {@code all} for a metric
 * @param critical the value from which on a miss is critical; null where a miss is a warning
 */
public record Objective(
    String name, Measure measure, String of, Target target, @Nullable Target critical) {

  private static final String MEASURES =
      "success rate, error rate, throughput, response time p95 (or mean, min, max)";

  /**
   * An objective over requests.
   *
   * @throws ObjectiveException if the measure or a target can't be understood
   */
  public static Objective ofRequests(
      String name, String measure, String of, String target, @Nullable String critical) {
    Measure parsed =
        requestMeasure(measure.strip())
            .orElseThrow(
                () ->
                    new ObjectiveException(
                        "objective \"" + name + "\": measure \"" + measure + "\" is not known.",
                        "measure: one of " + MEASURES));
    return create(name, parsed, of, target, critical);
  }

  /**
   * An objective over a sampled metric.
   *
   * @throws ObjectiveException if the aggregate or a target can't be understood
   */
  public static Objective ofMetric(
      String name, String metric, String aggregate, String target, @Nullable String critical) {
    Aggregate parsed =
        Aggregate.parse(aggregate.strip())
            .orElseThrow(
                () ->
                    new ObjectiveException(
                        "objective \"" + name + "\": aggregate \"" + aggregate + "\" is not known.",
                        "aggregate: one of mean, min, max, last, p95"));
    return create(name, new Measure.OfMetric(metric, parsed), RequestFigures.ALL, target, critical);
  }

  private static Objective create(
      String name, Measure measure, String of, String target, @Nullable String critical) {
    return new Objective(
        name,
        measure,
        of,
        Target.parse(name, "target", target, measure.unit()),
        critical == null ? null : Target.parse(name, "critical", critical, measure.unit()));
  }

  private static Optional<Measure> requestMeasure(String text) {
    String time = "response time ";
    if (text.startsWith(time)) {
      return Aggregate.parse(text.substring(time.length()))
          .filter(aggregate -> !aggregate.text().equals("last"))
          .map(Measure.ResponseTime::new);
    }
    return switch (text) {
      case "success rate" -> Optional.of(new Measure.SuccessRate());
      case "error rate" -> Optional.of(new Measure.ErrorRate());
      case "throughput" -> Optional.of(new Measure.Throughput());
      default -> Optional.empty();
    };
  }
}
