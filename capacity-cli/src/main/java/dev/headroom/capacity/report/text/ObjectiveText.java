package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Evaluation;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One objective as a table row says it.
 *
 * @param sign of the target: {@code <}, {@code ≥} or empty
 * @param budget {@code 36 % left}, {@code 6.8 times spent} or {@code –}
 * @param margin used share above 0.9, but met: worth a second look
 */
public record ObjectiveText(
    Message name,
    State state,
    String sign,
    Figure target,
    Figure measured,
    Message budget,
    boolean budgetSpent,
    boolean margin,
    @Nullable Double share,
    @Nullable Message note) {

  /** What a row may say. */
  public enum State {
    MISSED,
    UNKNOWN,
    MET
  }

  static final double TIGHT = 0.9;

  private static final Comparator<Evaluation> WORST_FIRST =
      Comparator.comparing((Evaluation e) -> state(e))
          .thenComparing(ObjectiveText::weight, Comparator.reverseOrder());

  /** All of them, worst first. */
  public static List<ObjectiveText> of(List<Evaluation> objectives) {
    return worstFirst(objectives).stream().map(ObjectiveText::of).toList();
  }

  static List<Evaluation> worstFirst(List<Evaluation> objectives) {
    return objectives.stream().sorted(WORST_FIRST).toList();
  }

  /** Missed ones, first the one that is told of the run. */
  static List<Evaluation> missed(List<Evaluation> objectives) {
    return objectives.stream()
        .filter(objective -> state(objective) == State.MISSED)
        .sorted(Comparator.comparing(Evaluation::weight).reversed())
        .toList();
  }

  static State state(Evaluation objective) {
    return objective.met() == null ? State.UNKNOWN : objective.met() ? State.MET : State.MISSED;
  }

  /** A miss of a limit of 0 has no share and weighs most; a met one least. */
  private static double weight(Evaluation objective) {
    Double share = objective.shareOfLimit();
    return share != null ? share : state(objective) == State.MISSED ? Double.MAX_VALUE : -1;
  }

  private static ObjectiveText of(Evaluation objective) {
    Double left = objective.budgetLeft();
    Double share = objective.shareOfLimit();
    State state = state(objective);
    boolean tight = state == State.MET && share != null && share > TIGHT;
    return new ObjectiveText(
        ObjectiveName.of(objective.name()),
        state,
        sign(objective.comparison()),
        Figure.of(objective.limit(), objective.unit()),
        Measured.inTable(objective),
        budget(left),
        left != null && left < 0,
        tight,
        share,
        objective.reason() == null ? null : Plain.of(objective.reason()));
  }

  /** What is left of the error budget, in words. */
  static Message budget(@Nullable Double left) {
    if (left == null) {
      return Message.data("\u2013");
    }
    return left < 0
        ? Message.of("{0} times spent", Formats.number(1 - left))
        : Message.of("{0}\u00a0% left", Formats.share(left));
  }

  static String sign(String comparison) {
    return switch (comparison) {
      case "<=" -> "\u2264";
      case ">=" -> "\u2265";
      case "=" -> "";
      default -> comparison;
    };
  }

  /** {@code < 500 ms}. */
  public String targetText() {
    return sign.isEmpty() ? target.toString() : sign + Formats.NBSP + target;
  }
}
