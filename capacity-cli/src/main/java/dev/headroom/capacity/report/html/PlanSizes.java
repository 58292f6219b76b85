package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Factor;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Surrounding;
import dev.headroom.capacity.report.html.FactTable.Row;
import dev.headroom.capacity.report.text.Clause;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every figure of a plan with what it rests on, and the sizes of its environments. */
final class PlanSizes {
  private PlanSizes() {}

  static FactTable sizes(Plan plan) {
    List<Row> rows = new ArrayList<>();
    for (Size size : plan.sizes()) {
      Double value = size.value();
      rows.add(
          new Row(
              value == null ? Mark.UNKNOWN : size.fits() == null ? null : Mark.of(size.fits()),
              Boolean.FALSE.equals(size.fits()) ? "fail" : "",
              List.of(
                  Plain.of(Clause.first(size.name())),
                  value == null ? Message.of("not known") : figure(value, size.unit()),
                  basis(size.basis(), size.beyond()),
                  Plain.of(
                      size.measure().isEmpty()
                          ? size.because()
                          : Message.of("{0}: {1}", size.because(), size.measure())))));
    }
    return new FactTable(
        Message.of("What it takes, part by part"),
        Message.of(
            "Tick: what there is suffices. Cross: it does not. Question mark: nothing that was"
                + " measured tells, and the last column says what would."),
        List.of(
            FactTable.name(Message.NONE),
            FactTable.key(Message.of("takes")),
            FactTable.words(Message.of("rests on")),
            FactTable.words(Message.of("because"))),
        rows,
        List.of());
  }

  private static Object figure(double value, String unit) {
    return unit.isEmpty() && value == Math.rint(value)
        ? Formats.count(Math.round(value))
        : Figure.of(value, unit);
  }

  static Message basis(Basis basis, double beyond) {
    Message word =
        Message.of(
            switch (basis) {
              case MEASURED -> "measured";
              case COMPUTED -> "computed from what was measured";
              case EXTRAPOLATED -> "extrapolated";
              case ASSUMED -> "assumed";
              case UNKNOWN -> "not known";
            });
    return beyond > 1
        ? Message.of("{0}, {1} times the largest measured", word, new Factor(beyond))
        : word;
  }

  /** A row a part, a column an environment. */
  static FactTable surroundings(Plan plan) {
    List<FactTable.Column> columns = new ArrayList<>(List.of(FactTable.name(Message.NONE)));
    Map<String, Message> parts = new LinkedHashMap<>();
    Set<Message> notes = new LinkedHashSet<>();
    for (Surrounding one : plan.surroundings()) {
      columns.add(FactTable.figure(Plain.of(one.name())));
      one.items().forEach(item -> parts.putIfAbsent(item.part(), item.name()));
      notes.add(Message.of("{0}: {1}.", Clause.first(one.name()), one.because()));
    }
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Message> part : parts.entrySet()) {
      List<Object> cells = new ArrayList<>(List.of(Plain.of(Clause.first(part.getValue()))));
      plan.surroundings().forEach(one -> cells.add(pieces(one, part.getKey())));
      rows.add(Row.of(cells.toArray()));
    }
    if (plan.surroundings().stream().anyMatch(one -> !Double.isNaN(one.cost()))) {
      List<Object> cells = new ArrayList<>(List.of(Message.of("Together, a month")));
      plan.surroundings().forEach(one -> cells.add(Formats.number(one.cost())));
      rows.add(Row.of(cells.toArray()).strong());
    }
    return new FactTable(
        Message.of("Development, staging, production"),
        Message.NONE,
        columns,
        rows,
        notes.stream().map(Plain::of).toList());
  }

  private static Object pieces(Surrounding one, String part) {
    int pieces =
        one.items().stream()
            .filter(item -> item.part().equals(part))
            .mapToInt(Surrounding.Item::pieces)
            .sum();
    return pieces == 0 ? Formats.UNKNOWN : pieces;
  }
}
