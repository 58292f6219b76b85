package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Glossary;
import dev.headroom.capacity.report.text.Rows;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole report. Empty lists and nulls are sections that are left out.
 *
 * @param drill in place of page one, null for a run that was no drill
 * @param summaryJson safe inside a script element: it holds no {@code <}
 */
public record Page(
    Message title,
    PageOne one,
    @Nullable StepsView steps,
    @Nullable LanesView lanes,
    @Nullable Distribution distribution,
    List<RequestRow> requests,
    Message moreRequests,
    List<FailureRow> failures,
    @Nullable WaitsView waits,
    @Nullable ScarceView scarce,
    @Nullable FactTable confirm,
    List<InvariantRow> invariants,
    Message invariantsTitle,
    List<Story> stories,
    List<TrustRow> trust,
    @Nullable Environment environment,
    List<Glossary.Word> words,
    String summaryJson,
    @Nullable DrillOne drill) {

  private static final int MOST_REQUESTS = 100;

  public static Page of(JudgedRun run, String summaryJson) {
    RunClock clock = RunClock.of(run);
    PageOne one = PageOne.of(run, clock);
    Message title = Message.of("{0}: {1}", Message.of(one.verdict()), one.scenario());
    return of(run, clock, title, one, summaryJson, null);
  }

  /** The incident report of a drill, and the sections of its load below. */
  public static Page of(JudgedDrill drill, String summaryJson) {
    RunClock clock = RunClock.of(drill);
    DrillOne first = DrillOne.of(drill, clock);
    Message title = Message.of("{0}: {1}", Message.of(first.verdict()), first.name());
    PageOne one = PageOne.of(drill.run(), clock);
    return of(drill.run(), clock, title, one, summaryJson, first);
  }

  private static Page of(
      JudgedRun run,
      RunClock clock,
      Message title,
      PageOne one,
      String summaryJson,
      @Nullable DrillOne drill) {
    return new Page(
        title,
        one,
        StepsView.of(run),
        Lanes.of(run, clock),
        Distribution.of(run),
        requests(run, clock),
        moreRequests(run),
        FailureRow.of(run),
        WaitsView.of(run),
        ScarceView.of(run),
        ConfirmView.of(run.further().confirmed()),
        InvariantRow.of(run.invariants()),
        invariantsTitle(run),
        Story.of(run.invariants(), clock.zeroMillis()),
        TrustRow.of(run.trust()),
        run.manifest() == null ? null : Environment.of(run.manifest()),
        Glossary.WORDS,
        EmbeddedSummary.of(summaryJson),
        drill);
  }

  private static List<RequestRow> requests(JudgedRun run, RunClock clock) {
    List<RequestRow> rows = new ArrayList<>();
    Set<RequestFigures> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    RequestFigures all = Rows.all(run);
    run.requests().stream()
        .sorted(Comparator.comparingLong(RequestFigures::count).reversed())
        .filter(row -> row != all)
        .limit(MOST_REQUESTS)
        .forEach(shown::add);
    shown.add(all);
    for (RequestFigures row : run.requests()) {
      if (shown.contains(row)) {
        rows.add(RequestRow.of(run, row, clock));
      }
    }
    return rows;
  }

  private static Message moreRequests(JudgedRun run) {
    int more = Rows.named(run).size() - MOST_REQUESTS;
    return more <= 0
        ? Message.NONE
        : Message.counted(
            more,
            "The most frequent are shown; {0} more is in summary.json.",
            "The most frequent are shown; {0} more are in summary.json.");
  }

  private static Message invariantsTitle(JudgedRun run) {
    long looked = run.invariants().stream().filter(i -> i.held() != null).count();
    long held = run.invariants().stream().filter(i -> Boolean.TRUE.equals(i.held())).count();
    return Message.of(
        looked == 1 ? "Correctness: {0} of {1} check held" : "Correctness: {0} of {1} checks held",
        held,
        Formats.count(looked));
  }

  /** The number of a section: how many of those before it are shown, plus one. */
  public int number(String section) {
    Map<String, Boolean> shown = new LinkedHashMap<>();
    shown.put("steps", steps != null);
    shown.put("lanes", lanes != null);
    shown.put("distribution", distribution != null);
    shown.put("requests", !requests.isEmpty());
    shown.put("waits", waits != null);
    shown.put("scarce", scarce != null);
    shown.put("confirm", confirm != null);
    shown.put("correctness", !invariants.isEmpty());
    shown.put("trust", !trust.isEmpty());
    shown.put("environment", environment != null);
    int number = 1;
    for (Map.Entry<String, Boolean> before : shown.entrySet()) {
      if (before.getKey().equals(section)) {
        return number;
      }
      number += before.getValue() ? 1 : 0;
    }
    return number;
  }
}
