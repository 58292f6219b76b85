package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.drill.Promise;
import dev.headroom.capacity.report.text.DrillText;
import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code junit.xml} of a drill: a test case for each promise, and one for the verdict. What could
 * not be told, or is excused, is skipped with the reason; a drill without a verdict also has an
 * error, since skipped cases are shown as green.
 */
public final class DrillJunit {
  private DrillJunit() {}

  /** The XML document. */
  public static String render(JudgedDrill drill) {
    List<JunitReport.Case> cases = new ArrayList<>();
    boolean none = drill.verdict() == Verdict.INCONCLUSIVE || drill.verdict() == Verdict.INVALID;
    boolean told = none || drill.promises().stream().noneMatch(Promise::broken);
    String kind = none ? "error" : drill.verdict() == Verdict.FAIL && told ? "failure" : "";
    cases.add(
        new JunitReport.Case(
            "drill", "verdict", kind, kind.isEmpty() ? "" : drill.headline().toString()));
    drill.promises().forEach(promise -> cases.add(promise(promise)));
    double seconds = Lede.counted(drill.run()).toMillis() / 1000.0;
    return JunitReport.document(drill.name(), cases, seconds);
  }

  private static JunitReport.Case promise(Promise promise) {
    String kind =
        promise.broken() ? "failure" : promise.excused() || promise.met() == null ? "skipped" : "";
    String note = DrillText.note(promise).toString();
    String measured = promise.measured().toString();
    String promised = promise.promised().isEmpty() ? "" : ", promised " + promise.promised();
    return new JunitReport.Case(
        "promises",
        promise.name().toString(),
        kind,
        kind.isEmpty() ? "" : measured + promised + (note.isEmpty() ? "" : "; " + note));
  }
}
