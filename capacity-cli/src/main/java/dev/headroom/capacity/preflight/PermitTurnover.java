package dev.headroom.capacity.preflight;

import java.util.List;

/**
 * Little's law on permits: people admitted a second = permits / time each is out. The slower of
 * this and the pace of admission decides how fast the line moves.
 */
final class PermitTurnover implements Law {

  static final String LAW = "permits: admitted a second = permits / time each is out";

  private static final double CLOSE_ENOUGH = 0.95;

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    if (!line.applies() || line.longest() < 1) {
      return List.of();
    }
    double pace = plan.app().admissionBatch() / plan.app().admissionSeconds();
    double turnover = plan.app().permits() / outSeconds(plan);
    String sum =
        Say.number(plan.app().permits())
            + " / "
            + Say.time(outSeconds(plan))
            + " = "
            + Say.number(60 * turnover)
            + " a minute and schedule; the pace of admission is "
            + Say.number(60 * pace)
            + " ("
            + Say.number(plan.app().admissionBatch())
            + " per "
            + Say.time(plan.app().admissionSeconds())
            + ")";
    if (turnover >= pace * CLOSE_ENOUGH) {
      return List.of(Finding.fine(LAW, "permits come back as fast as people are admitted", sum));
    }
    if (plan.way().givesBack() == 0) {
      return List.of(
          Finding.contradiction(
              LAW,
              "permits come back by expiry alone and admit "
                  + Say.number(60 * turnover)
                  + " a minute, not "
                  + Say.number(60 * pace),
              sum,
              "let visits end with pay or leave, or a shorter " + AppFacts.ADMITTED_LIFE));
    }
    return List.of(
        Finding.doubt(
            LAW,
            "permits are out so long that the line moves at "
                + Say.ratio(turnover / pace)
                + " of the pace of admission",
            sum,
            "a shorter journey.think, or "
                + AppFacts.PERMITS
                + ": "
                + Math.round(Math.ceil(pace * outSeconds(plan)))));
  }

  /** Mean seconds that a permit is out: given back, or expired. */
  static double outSeconds(Plan plan) {
    double life = plan.app().admittedLifeSeconds();
    double back = plan.way().givesBack();
    double stay = plan.way().staySeconds(plan.claims().responseOrNone());
    return Math.max(1e-3, back * Math.min(stay, life) + (1 - back) * life);
  }
}
