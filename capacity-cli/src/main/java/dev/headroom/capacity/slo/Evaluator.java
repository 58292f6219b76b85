package dev.headroom.capacity.slo;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds an objective against the figures. What goes wrong in it is not known, never met. */
public final class Evaluator {

  /** What is known beside the figures, and may make less of them. */
  @FunctionalInterface
  public interface Weighing {

    /** The evaluation with this in mind. */
    Evaluation weigh(Objective objective, Evaluation evaluation, Evidence evidence);
  }

  private static final Comparator<Evaluation> WORST =
      Comparator.comparing(Evaluation::verdict)
          .thenComparing(Evaluation::level)
          .thenComparing(e -> e.shareOfLimit() == null ? -1 : e.shareOfLimit());

  private Evaluator() {}

  /** All of them, in their order. */
  public static List<Evaluation> evaluate(List<Objective> objectives, Evidence evidence) {
    return evaluate(objectives, evidence, (objective, evaluation, all) -> evaluation);
  }

  /** All of them, in their order, each weighed. */
  public static List<Evaluation> evaluate(
      List<Objective> objectives, Evidence evidence, Weighing weighing) {
    return objectives.stream().map(one -> evaluate(one, evidence, weighing)).toList();
  }

  public static Evaluation evaluate(Objective objective, Evidence evidence) {
    return evaluate(objective, evidence, (one, evaluation, all) -> evaluation);
  }

  private static Evaluation evaluate(Objective objective, Evidence evidence, Weighing weighing) {
    try {
      NamePattern pattern = new NamePattern(objective.of());
      return pattern.isPattern() && evidence.requests().figures(objective.of()).isEmpty()
          ? worst(objective, pattern, evidence, weighing)
          : weighing.weigh(objective, of(objective, evidence), evidence);
    } catch (RuntimeException e) {
      return unknown(objective, Message.of("it could not be evaluated: {0}", e));
    }
  }

  /** Each matching request by itself, so that a slow one can't hide among quick ones. */
  private static Evaluation worst(
      Objective objective, NamePattern pattern, Evidence evidence, Weighing weighing) {
    List<String> names =
        evidence.requests().rows().stream()
            .map(RequestFigures::name)
            .filter(name -> !name.equals(RequestFigures.ALL) && pattern.matches(name))
            .toList();
    List<Evaluation> each = new ArrayList<>();
    for (String name : names) {
      Evaluation one = evaluate(objective.about(name), evidence, weighing);
      Message reason = one.reason();
      each.add(
          one.because(
              reason == null
                  ? Message.of("of {0}", name)
                  : Message.of("of {0}, {1}", name, reason)));
    }
    return each.stream()
        .max(WORST)
        .orElseGet(
            () -> unknown(objective, Message.of("no request's name matches {0}", pattern.text())));
  }

  private static Evaluation unknown(Objective objective, Message reason) {
    Target target = objective.target();
    return new Evaluation(
        objective.name(),
        target.text(),
        target.unit(),
        target.limit(),
        target.comparison(),
        null,
        null,
        Evaluation.Level.UNKNOWN,
        null,
        null,
        0,
        reason);
  }

  private static Evaluation of(Objective objective, Evidence evidence) {
    Reading reading = objective.measure().read(evidence, objective.of());
    Target target = objective.target();
    Double measured = reading.value();
    Boolean met = reading.meets(target);
    Budget budget = Budget.of(objective, reading, evidence);
    return new Evaluation(
        objective.name(),
        target.text(),
        target.unit(),
        target.limit(),
        target.comparison(),
        measured,
        met,
        level(objective, reading),
        measured == null ? null : shareOfLimit(objective, measured),
        budget == null ? null : budget.left(),
        reading.samples(),
        measured != null && met == null
            ? Message.of("it lies {0}, and so does the limit", reading.reason())
            : reading.reason(),
        budget);
  }

  private static Evaluation.Level level(Objective objective, Reading reading) {
    Boolean met = reading.meets(objective.target());
    if (met == null) {
      return Evaluation.Level.UNKNOWN;
    }
    if (met) {
      return lies(reading, objective.warning()) ? Evaluation.Level.WARNING : Evaluation.Level.OK;
    }
    return lies(reading, objective.critical())
        ? Evaluation.Level.CRITICAL
        : Evaluation.Level.WARNING;
  }

  private static boolean lies(Reading reading, @Nullable Target range) {
    return range != null && Boolean.TRUE.equals(reading.meets(range));
  }

  private static @Nullable Double shareOfLimit(Objective objective, double measured) {
    Target target = objective.target();
    if (objective.measure().isGrowth()) {
      return target.limit() == 0 ? null : Math.max(0, measured / target.limit());
    }
    if (!target.isLowerBound()) {
      return target.limit() == 0 ? null : measured / target.limit();
    }
    if (target.unit().equals("%")) {
      return target.limit() >= 100 ? null : (100 - measured) / (100 - target.limit());
    }
    return measured == 0 || target.limit() == 0 ? null : target.limit() / measured;
  }
}
