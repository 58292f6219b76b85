package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.Finding;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A verdict follows from objectives and invariants. It is not formed here, only compared. */
final class VerdictAgrees implements AuditLaw {

  static final String LAW = "a verdict follows from objectives and checks";

  @Override
  public List<Finding> look(Figures figures) {
    JsonNode summary = figures.summary();
    String verdict = summary.path("verdict").asString("");
    boolean rising =
        figures.scenario() == null
            ? !summary.path("phases").isMissingNode()
            : figures.scenario().load().untilBroken();
    List<String> against = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (JsonNode objective : summary.path("objectives")) {
      if (!objective.path("met").asBoolean(false)) {
        against.add("\"" + objective.path("name").asString("?") + "\" is not met");
      }
    }
    for (JsonNode invariant : summary.path("invariants")) {
      boolean held = invariant.path("held").asBoolean(false);
      if (!held) {
        broken.add("\"" + invariant.path("name").asString("?") + "\" did not hold");
      }
      if (held && invariant.path("violations").asLong(0) > 0) {
        return wrong(
            "\"" + invariant.path("name").asString("?") + "\" is said to hold",
            invariant.path("violations").asLong() + " violations");
      }
    }
    if (!rising) {
      against.addAll(broken);
    }
    boolean passed = verdict.equals("PASS");
    if (passed && !(rising ? broken : against).isEmpty()) {
      return wrong("the verdict is PASS", String.join(", ", rising ? broken : against));
    }
    if (verdict.equals("FAIL") && summary.path("reasons").isEmpty()) {
      return wrong("the verdict is FAIL without a reason", "0 reasons");
    }
    return List.of(
        Finding.fine(
            LAW,
            "the verdict " + verdict + " agrees with what it follows from",
            summary.path("objectives").size()
                + " objectives, "
                + summary.path("invariants").size()
                + " checks"));
  }

  private static List<Finding> wrong(String what, String numbers) {
    return List.of(Audit.contradiction(LAW, what, numbers));
  }
}
