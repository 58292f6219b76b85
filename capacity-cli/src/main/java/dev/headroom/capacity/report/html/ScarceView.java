package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.judge.capacity.Law;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.html.FactTable.Row;
import dev.headroom.capacity.report.text.Clause;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Plain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is scarce: everything that requests share, fullest first, and whether figures agree. */
public record ScarceView(FactTable demands, FactTable laws) {
  private static final int MOST_ROWS = 12;

  /** Null for a run that tells nothing of its parts. */
  static @Nullable ScarceView of(JudgedRun run) {
    Demands demands = Demands.of(run);
    return demands.none() ? null : new ScarceView(demands(demands), laws(demands.laws()));
  }

  private static FactTable demands(Demands demands) {
    List<Row> rows = new ArrayList<>();
    for (Demand one : demands.rows().stream().limit(MOST_ROWS).toList()) {
      rows.add(
          Row.of(
              Plain.of(Clause.first(one.label())),
              Formats.share(one.utilisation()) + Formats.NBSP + "%",
              Figure.millis(one.demandMillis()),
              Double.isFinite(one.fullAt())
                  ? Message.of("{0} times", Formats.number(one.fullAt()))
                  : Formats.UNKNOWN,
              Double.isFinite(one.limit())
                  ? new Figure(Formats.number(one.limit()), "/s")
                  : Formats.UNKNOWN,
              Plain.of(one.evidence())));
    }
    return new FactTable(
        Message.of("What is scarce"),
        Message.of(
            "Everything that requests share, fullest first, while {0} requests a second were made:"
                + " how much of it was in use, what one request needs of it, and from what load on"
                + " nothing of it would be left. Waits grow before that.",
            Formats.number(demands.throughput())),
        List.of(
            FactTable.name(Message.NONE),
            FactTable.key(Message.of("in use")),
            FactTable.figure(Message.of("a request needs")),
            FactTable.figure(Message.of("full at this load")),
            FactTable.figure(Message.of("that is")),
            FactTable.words(Message.of("evidence"))),
        rows,
        List.of());
  }

  private static FactTable laws(List<Law> laws) {
    List<Row> rows = new ArrayList<>();
    for (Law law : laws) {
      rows.add(
          Row.marked(
              Mark.of(law.held()),
              Plain.of(law.name()),
              Plain.of(law.measured()),
              Plain.of(law.expected()),
              Plain.of(law.reason())));
    }
    return new FactTable(
        Message.of("Do these figures agree with each other?"),
        Message.NONE,
        List.of(
            FactTable.name(Message.of("law")),
            FactTable.words(Message.of("measured")),
            FactTable.words(Message.of("by the law")),
            FactTable.words(Message.NONE)),
        rows,
        List.of());
  }
}
