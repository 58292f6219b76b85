package dev.headroom.capacity.report;

import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Standing;
import dev.headroom.capacity.report.text.PlanHeadline;
import java.util.ArrayList;
import java.util.List;

/** {@code junit.xml} of a plan: one case for it, and one for each figure, skipped if not known. */
public final class PlanJunit {

  private PlanJunit() {}

  /** The XML document. */
  public static String render(Plan plan) {
    List<JunitReport.Case> cases = new ArrayList<>();
    boolean none = plan.standing() == Standing.NONE;
    cases.add(
        new JunitReport.Case(
            "plan",
            "verdict",
            none ? "error" : "",
            none ? PlanHeadline.headline(plan).toString() : ""));
    for (Size size : plan.sizes()) {
      boolean unknown = size.value() == null;
      cases.add(
          new JunitReport.Case(
              "sizes",
              size.id(),
              unknown ? "skipped" : "",
              unknown ? size.because() + "; " + size.measure() : ""));
    }
    return JunitReport.document("plan", cases, 0);
  }
}
