package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.drill.DrillSeries;
import dev.headroom.capacity.judge.drill.DrillTrial;
import dev.headroom.capacity.report.text.DrillSeriesText;
import java.util.ArrayList;
import java.util.List;

/** {@code junit.xml} of several drills: a test case each. One without a verdict is an error. */
public final class DrillSeriesJunit {
  private DrillSeriesJunit() {}

  /** The XML document. */
  public static String render(DrillSeries series) {
    List<JunitReport.Case> cases = new ArrayList<>();
    double seconds = 0;
    for (DrillTrial trial : series.trials()) {
      String kind =
          switch (trial.verdict()) {
            case PASS -> "";
            case FAIL -> "failure";
            case INCONCLUSIVE, INVALID -> "error";
          };
      String said = kind.isEmpty() ? "" : DrillSeriesText.answer(trial).toString();
      cases.add(
          new JunitReport.Case(
              trial.proof() == null ? "drills" : "proofs",
              DrillSeriesText.who(trial).toString(),
              kind,
              kind.isEmpty() || trial.headline().isEmpty()
                  ? said
                  : said + ": " + trial.headline()));
      seconds += trial.seconds();
    }
    return JunitReport.document("drills", cases, seconds);
  }
}
