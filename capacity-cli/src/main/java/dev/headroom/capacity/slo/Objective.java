package dev.headroom.capacity.slo;

import dev.headroom.capacity.stats.RequestFigures;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a system promises.
 *
 * @param of the name of the requests meant, or {@code all}; {@code all} for a metric or an observed
 *     value
 * @param critical the value from which on a miss is critical; null where a miss is a warning
 * @param warning the value from which on a met target is a warning; null where none is
 * @param selector how to find the same requests among a system's own metrics; null for those of the
 *     reference app
 */
public record Objective(
    String name,
    Measure measure,
    String of,
    Target target,
    @Nullable Target critical,
    @Nullable Target warning,
    @Nullable Selector selector) {

  private static final String MEASURES =
      "success rate, served rate, error rate, throughput, availability, response time p95 (or mean, min, max, p95 growth),"
          + " response time from intended start p95";

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
            .filter(known -> !known.isOneOf("count", "sum"))
            .orElseThrow(
                () -> unknownAggregate(name, aggregate, "mean, min, max, last, p95, growth"));
    return create(name, new OfMetric(metric, parsed), RequestFigures.ALL, target, critical);
  }

  /**
   * An objective over what generators observed beside their raw logs.
   *
   * @throws ObjectiveException if the aggregate or a target can't be understood
   */
  public static Objective ofObserved(
      String name, String observed, String aggregate, String target, @Nullable String critical) {
    Aggregate parsed =
        Aggregate.parse(aggregate.strip())
            .filter(known -> !known.growth() || known.level().equals("mean"))
            .orElseThrow(
                () ->
                    unknownAggregate(
                        name, aggregate, "mean, min, max, last, p95, count, sum, growth"));
    return create(name, new OfObserved(observed, parsed), RequestFigures.ALL, target, critical);
  }

  private static ObjectiveException unknownAggregate(String name, String aggregate, String known) {
    return new ObjectiveException(
        "objective \"" + name + "\": aggregate \"" + aggregate + "\" is not known.",
        "aggregate: one of " + known);
  }

  private static Objective create(
      String name, Measure measure, String of, String target, @Nullable String critical) {
    return new Objective(
        name,
        measure,
        of,
        Target.parse(name, "target", target, measure.unit()),
        critical == null ? null : Target.parse(name, "critical", critical, measure.unit()),
        null,
        null);
  }

  /**
   * The same with an early warning.
   *
   * @throws ObjectiveException if it can't be understood, or no value is met and warned of, or
   *     every value that is met is warned of
   */
  public Objective withWarning(String text) {
    Target parsed = Target.parse(name, "warning", text, measure.unit());
    if (!target.leavesRoomFor(parsed)) {
      throw new ObjectiveException(
          "objective \""
              + name
              + "\": warning \""
              + text
              + "\" is no early one, where "
              + target.text()
              + " is the target.",
          "warning: \"" + target.earlier() + "\"");
    }
    return new Objective(name, measure, of, target, critical, parsed, selector);
  }

  /**
   * The same with metrics of one's own.
   *
   * @throws ObjectiveException if it is no {@link Selector}
   */
  public Objective withSelector(String text) {
    return new Objective(name, measure, of, target, critical, warning, Selector.parse(name, text));
  }

  /** The same about the requests of another name. */
  Objective about(String request) {
    return new Objective(name, measure, request, target, critical, warning, selector);
  }

  /** The same with another way to tell it. */
  private Objective by(Measure other) {
    return new Objective(name, other, of, target, critical, warning, selector);
  }

  /** The same for a run whose durations are multiplied. */
  public Objective scaled(double timeScale) {
    return measure instanceof Availability availability ? by(availability.scaled(timeScale)) : this;
  }

  /**
   * The same, told of a stretch of time or in slices; only for {@code availability}.
   *
   * @param good what a good slice has, e.g. {@code >= 99 %}; null for the target
   * @throws ObjectiveException if it is something else, or {@code good} can't be understood
   */
  public Objective over(
      @Nullable Double withinMs,
      @Nullable Duration span,
      boolean opening,
      @Nullable Duration slice,
      @Nullable String good) {
    if (!(measure instanceof Availability)) {
      throw new ObjectiveException(
          "objective \"" + name + "\": within, window, slice and good belong to availability.",
          "measure: availability");
    }
    Target parsed = good == null ? target : Target.parse(name, "good", good, "%");
    return by(new Availability(withinMs, span, opening, slice, slice == null ? null : parsed));
  }

  private static Optional<Measure> requestMeasure(String text) {
    boolean intended = text.startsWith(Measure.ResponseTime.FROM_INTENDED);
    String time = intended ? Measure.ResponseTime.FROM_INTENDED : Measure.ResponseTime.TEXT;
    if (text.startsWith(time)) {
      return Aggregate.parse(text.substring(time.length()).strip())
          .filter(aggregate -> !aggregate.isOneOf("last", "count", "sum"))
          .map(aggregate -> new Measure.ResponseTime(aggregate, intended));
    }
    return switch (text) {
      case "success rate" -> Optional.of(new Measure.SuccessRate());
      case "served rate" -> Optional.of(new Measure.ServedRate());
      case "error rate" -> Optional.of(new Measure.ErrorRate());
      case "throughput" -> Optional.of(new Measure.Throughput());
      case Availability.TEXT -> Optional.of(new Availability(null, null, false, null, null));
      default -> Optional.empty();
    };
  }
}
