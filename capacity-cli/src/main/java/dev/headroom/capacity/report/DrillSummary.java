package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.drill.Affected;
import dev.headroom.capacity.judge.drill.AnswerKind;
import dev.headroom.capacity.judge.drill.CheckRow;
import dev.headroom.capacity.judge.drill.Deed;
import dev.headroom.capacity.judge.drill.InjectedFault;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.drill.Prevention;
import dev.headroom.capacity.judge.drill.Promise;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code summary.json} of a drill: that of its load, the drill's verdict, and what was drilled. */
public final class DrillSummary {
  private DrillSummary() {}

  /** One JSON document, its last line ended; the same drill always gives the same text. */
  public static String of(JudgedDrill drill) {
    Map<String, @Nullable Object> root = SummaryJson.map(drill.run());
    root.put("verdict", drill.verdict().name());
    root.put("reasons", drill.reasons());
    root.put("drill", drill(drill));
    return SummaryJson.text(root);
  }

  private static Map<String, @Nullable Object> drill(JudgedDrill drill) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", drill.name());
    map.put("title", drill.title());
    map.put("question", drill.question());
    map.put("ending", drill.ending());
    map.put("severity", drill.severity() == null ? null : drill.severity().name());
    map.put("impact", drill.impact());
    map.put("headline", drill.headline());
    Double recovery = drill.recoverySeconds();
    map.put("recoverySeconds", recovery == null ? null : SummaryRows.rounded(recovery));
    map.put("promises", drill.promises().stream().map(DrillSummary::promise).toList());
    map.put("faults", drill.faults().stream().map(DrillSummary::fault).toList());
    map.put("timeline", drill.deeds().stream().map(DrillSummary::deed).toList());
    map.put("answers", drill.answers().kinds().stream().map(DrillSummary::answer).toList());
    map.put("affectedUsers", drill.affected().people());
    map.put("affected", drill.affected().kinds().stream().map(DrillSummary::affected).toList());
    map.put("affectedFile", drill.affected().file());
    map.put("checklist", drill.checklist().stream().map(DrillSummary::row).toList());
    map.put("preventions", drill.preventions().stream().map(DrillSummary::prevention).toList());
    return map;
  }

  private static Map<String, @Nullable Object> promise(Promise promise) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", promise.id());
    map.put("name", promise.name());
    map.put("promised", promise.promised());
    map.put("measured", promise.measured());
    map.put("met", promise.met());
    map.put("excused", promise.excused());
    map.put("because", promise.because());
    return map;
  }

  private static Map<String, @Nullable Object> fault(InjectedFault fault) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("title", fault.title());
    map.put("part", fault.part());
    map.put("fromMillis", fault.fromMillis());
    map.put("toMillis", fault.toMillis());
    map.put("effect", fault.effect());
    map.put("hadEffect", fault.had());
    return map;
  }

  private static Map<String, Object> deed(Deed deed) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("atMillis", deed.atMillis());
    map.put("what", deed.what());
    map.put("ours", deed.ours());
    return map;
  }

  private static Map<String, Object> answer(AnswerKind answer) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", answer.kind().name().toLowerCase(Locale.ROOT));
    map.put("name", answer.name());
    map.put("count", answer.count());
    return map;
  }

  private static Map<String, Object> affected(Affected.AffectedKind kind) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("what", kind.what());
    map.put("people", kind.people());
    map.put("how", kind.how());
    return map;
  }

  private static Map<String, Object> row(CheckRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("part", row.part());
    map.put("what", row.what());
    map.put("before", row.before());
    map.put("during", row.during());
    map.put("after", row.after());
    map.put("odd", row.odd());
    return map;
  }

  private static Map<String, Object> prevention(Prevention prevention) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("what", prevention.what());
    map.put("why", prevention.why());
    return map;
  }
}
