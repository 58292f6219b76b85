package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.Diagnosis.Bottleneck;
import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.html.FactTable.Row;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.ObjectiveName;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.report.text.SearchText;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.Margin;
import dev.headroom.capacity.search.Trial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objectives around a limit, and what was scarce there. */
final class SearchTables {
  private SearchTables() {}

  /** Of the trials just below the limit and just above it. */
  static FactTable objectives(SearchResult result) {
    Limit limit = result.limit();
    Trial below = limit.below().orElse(null);
    Trial above = limit.above().orElse(null);
    List<Row> rows = new ArrayList<>();
    Trial any = below == null ? above : below;
    for (Margin margin : any == null ? List.<Margin>of() : any.margins()) {
      Margin held = below == null ? null : of(below, margin.name());
      Margin broke = above == null ? null : of(above, margin.name());
      boolean first = margin.name().equals(limit.first());
      Row row =
          Row.marked(
              Mark.of(broke == null ? margin.met() : broke.met()),
              name(margin),
              margin.target().isEmpty() ? Formats.UNKNOWN : margin.target(),
              measured(held),
              share(held),
              measured(broke),
              share(broke),
              first ? Message.of("breaks first") : Message.NONE);
      rows.add(first ? row.strong() : row);
    }
    return new FactTable(
        Message.of("The objectives at the limit"),
        Message.of(
            "In the highest trial that met them all, and in the lowest above it that missed one;"
                + " the mark is of the latter."),
        List.of(
            FactTable.name(Message.of("Objective")),
            FactTable.figure(Message.of("Target")),
            FactTable.figure(at(result, below)),
            FactTable.figure(Message.of("of its limit")),
            FactTable.key(at(result, above)),
            FactTable.figure(Message.of("of its limit")),
            FactTable.words(Message.NONE)),
        rows,
        List.of());
  }

  private static @Nullable Margin of(Trial trial, String objective) {
    return trial.margins().stream()
        .filter(margin -> margin.name().equals(objective))
        .findFirst()
        .orElse(null);
  }

  private static Message at(SearchResult result, @Nullable Trial trial) {
    return trial == null
        ? Message.data(Formats.UNKNOWN)
        : Message.of("at {0}", SearchText.load(result, trial.load()));
  }

  static Message name(Margin margin) {
    return ObjectiveName.of(margin.name());
  }

  static Object measured(@Nullable Margin margin) {
    if (margin == null) {
      return Formats.UNKNOWN;
    }
    Double measured = margin.measured();
    Boolean met = margin.met();
    return measured != null
        ? Figure.of(measured, margin.unit())
        : met == null ? Formats.UNKNOWN : Message.of(Mark.of(met).word());
  }

  private static String share(@Nullable Margin margin) {
    Double share = margin == null ? null : margin.share();
    return share == null ? Formats.UNKNOWN : Formats.share(share) + Formats.NBSP + "%";
  }

  static FactTable bottlenecks(SearchResult result) {
    List<Row> rows = new ArrayList<>();
    for (Bottleneck one : result.bottlenecks()) {
      rows.add(Row.of(Plain.of(one.evidence()), Plain.of(one.advice())));
    }
    return new FactTable(
        Message.of("What is scarce at the limit"),
        Message.NONE,
        List.of(FactTable.name(Message.of("evidence")), FactTable.words(Message.of("what to do"))),
        rows,
        List.of());
  }
}
