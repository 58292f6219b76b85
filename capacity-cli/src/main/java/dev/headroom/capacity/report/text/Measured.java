package dev.headroom.capacity.report.text;

import dev.headroom.capacity.slo.Evaluation;

/** A measured value beside its limit: rounding never moves it onto or across the limit. */
final class Measured {
  private Measured() {}

  static Figure inTable(Evaluation objective) {
    return objective.measured() == null
        ? Figure.NONE
        : apart(objective, Figure.of(objective.measured(), objective.unit()), 1, objective.unit());
  }

  static Figure inSentence(Evaluation objective) {
    if (objective.measured() == null || !objective.unit().equals("ms")) {
      return inTable(objective);
    }
    return apart(objective, Figure.seconds(objective.measured()), 1000, "s");
  }

  private static Figure apart(Evaluation objective, Figure shown, double divisor, String unit) {
    double measured = objective.measured() == null ? 0 : objective.measured();
    double limit = objective.limit();
    if (measured == limit || !shown.number().equals(number(limit, objective.unit(), divisor))) {
      return shown;
    }
    for (int digits = 3; digits < 17; digits++) {
      String number = Formats.significant(measured / divisor, digits);
      if (!number.equals(Formats.significant(limit / divisor, digits))) {
        return new Figure(number, unit, shown.spoken());
      }
    }
    return shown;
  }

  private static Object number(double limit, String unit, double divisor) {
    return divisor == 1 ? Figure.of(limit, unit).number() : Figure.seconds(limit).number();
  }
}
