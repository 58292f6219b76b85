package dev.headroom.capacity.preflight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Interactive response-time law: users = rate × (response + think). Denning and Buzen, "The
 * Operational Analysis of Queueing Network Models", ACM Computing Surveys 10 (1978).
 */
final class OfferedRate implements Law {

  static final String CLOSED = "interactive response-time law: users = rate × (response + think)";
  static final String OPEN = "flow: requests a second = arrivals a second × requests a visit";

  private static final double CLOSE_ENOUGH = 0.95;

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    return List.of(plan.open() ? open(plan) : closed(plan, line));
  }

  private static Finding closed(Plan plan, LineForecast line) {
    double response = plan.claims().responseOrNone();
    double cycle = plan.way().fastestCycle() + response;
    double users = plan.peak();
    Double claimed = plan.claims().rate();
    double offered = users / cycle;
    String sum =
        Say.people(users)
            + " / ("
            + Say.time(response)
            + " + "
            + Say.time(plan.way().fastestCycle())
            + ") = "
            + Say.rate(offered);
    if (claimed != null && offered < claimed * CLOSE_ENOUGH) {
      double needed = Math.ceil(claimed * cycle);
      return Finding.contradiction(
          CLOSED,
          Say.people(users)
              + offer(users)
              + Say.ratio(offered / claimed)
              + " of the "
              + Say.rate(claimed)
              + " that are claimed",
          sum + "; " + Say.rate(claimed) + " take " + Say.people(needed),
          "users: " + Math.round(needed) + ", or claims.rate: " + Math.round(offered) + " /s");
    }
    String most = line.longest() >= 1 ? ", if nobody had to wait" : response == 0 ? " at most" : "";
    return Finding.fine(
        CLOSED, Say.people(users) + offer(users) + Say.rate(offered) + most + sought(claimed), sum);
  }

  private static Finding open(Plan plan) {
    double requests = plan.way().requests();
    double offered = plan.peak() * requests;
    Double claimed = plan.claims().rate();
    String sum = Say.rate(plan.peak()) + " × " + Say.number(requests) + " = " + Say.rate(offered);
    if (claimed != null && offered < claimed * CLOSE_ENOUGH) {
      return Finding.contradiction(
          OPEN,
          "the arrivals offer "
              + Say.ratio(offered / claimed)
              + " of the "
              + Say.rate(claimed)
              + " that are claimed",
          sum,
          "rate: " + Say.number(Math.ceil(claimed / requests)));
    }
    return Finding.fine(
        OPEN, "arrivals offer " + Say.rate(offered) + " at their peak" + sought(claimed), sum);
  }

  private static String offer(double users) {
    return Math.round(users) == 1 ? " offers " : " offer ";
  }

  private static String sought(@Nullable Double claimed) {
    return claimed == null ? "" : ", " + Say.rate(claimed) + " claimed";
  }
}
