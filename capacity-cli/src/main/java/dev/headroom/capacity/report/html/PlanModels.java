package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Growth;
import dev.headroom.capacity.plan.Law;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.report.html.FactTable.Row;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.Plain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a plan was computed: models, their parameters, what tested them, and the laws. */
final class PlanModels {
  private PlanModels() {}

  static FactTable models(Plan plan) {
    Growth growth = plan.growth();
    List<Row> rows = new ArrayList<>();
    List<Message> notes = new ArrayList<>();
    if (growth != null && !growth.curve().isEmpty()) {
      rows.add(chosen(Plain.of(growth.model()), growth.heldOutError()));
    }
    if (growth != null) {
      for (Growth.Other other : growth.others()) {
        rows.add(other(Plain.of(other.model()), other.heldOutError(), other.why()));
      }
      Message next = growth.next();
      if (next != null) {
        notes.add(Plain.of(next));
      }
    }
    return models(rows, notes);
  }

  static FactTable models(List<Row> rows, List<Message> notes) {
    return new FactTable(
        Message.of("How it was computed"),
        Message.of("Chosen by how well it predicts levels that it was not shown."),
        List.of(
            FactTable.name(Message.of("model")),
            FactTable.figure(Message.of("error held out")),
            FactTable.words(Message.NONE)),
        rows,
        notes);
  }

  static Row chosen(Message model, double heldOutError) {
    List<Object> cells = List.of(model, percent(heldOutError), Message.of("chosen"));
    return new Row(Mark.HELD, "", cells).strong();
  }

  static Row other(Message model, double heldOutError, Message why) {
    return Row.of(model, percent(heldOutError), Plain.of(why));
  }

  static FactTable parameters(Plan plan) {
    Growth growth = plan.growth();
    List<Row> rows = new ArrayList<>();
    if (growth != null) {
      for (Growth.Parameter one : growth.parameters()) {
        rows.add(parameter(one.name(), one.value(), one.low(), one.high()));
      }
    }
    return parameters(rows);
  }

  static FactTable parameters(List<Row> rows) {
    return new FactTable(
        Message.of("Parameters of the line"),
        Message.NONE,
        List.of(
            FactTable.name(Message.NONE),
            FactTable.key(Message.of("value")),
            FactTable.figure(Message.of("90 % interval"))),
        rows,
        List.of());
  }

  static Row parameter(String name, double value, double low, double high) {
    boolean interval = Double.isFinite(low) && Double.isFinite(high);
    return Row.of(
        name, figure(value), interval ? Message.range(figure(low), figure(high)) : Formats.UNKNOWN);
  }

  static FactTable heldOut(Plan plan) {
    List<Row> rows = new ArrayList<>();
    Growth growth = plan.growth();
    if (growth != null) {
      for (Growth.HeldOut out : growth.heldOut()) {
        rows.add(
            Row.of(
                Formats.number(out.size()),
                Formats.number(out.measured()),
                Formats.number(out.predicted()),
                signed(out.error())));
      }
    }
    return new FactTable(
        Message.of("Tested on levels left out"),
        Message.of("Each level as the line through the others predicts it, requests a second."),
        List.of(
            FactTable.name(
                Message.of(growth != null && growth.ofInstances() ? "instances" : "load")),
            FactTable.figure(Message.of("measured")),
            FactTable.figure(Message.of("predicted")),
            FactTable.key(Message.of("error"))),
        rows,
        List.of());
  }

  static FactTable sources(Plan plan) {
    return new FactTable(
        Message.of("What it was made from"),
        Message.NONE,
        List.of(FactTable.name(Message.of("source"))),
        plan.sources().stream().map(source -> Row.of(Names.shown(source))).toList(),
        plan.assumptions().stream()
            .map(Plain::of)
            .map(assumed -> Message.of("Assumed: {0}", assumed))
            .toList());
  }

  static FactTable laws(Plan plan) {
    List<Row> rows = new ArrayList<>();
    for (Law law : plan.laws()) {
      rows.add(
          Row.marked(
              Mark.of(law.holds()),
              Plain.of(law.name()),
              Plain.of(law.of()),
              amount(law.left(), law.unit()),
              amount(law.right(), law.unit()),
              Plain.of(law.note())));
    }
    return new FactTable(
        Message.of("Do these figures agree with each other?"),
        Message.of(
            "Operational laws, which hold in every measurement that was read right: what was"
                + " measured beside what the other figures make of it."),
        List.of(
            FactTable.name(Message.of("law")),
            FactTable.words(Message.of("of")),
            FactTable.figure(Message.of("measured")),
            FactTable.figure(Message.of("by the law")),
            FactTable.words(Message.NONE)),
        rows,
        List.of());
  }

  private static Object amount(double value, @Nullable String unit) {
    return Double.isNaN(value) ? Formats.UNKNOWN : Figure.of(value, unit == null ? "" : unit);
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? Formats.UNKNOWN : Formats.share(share) + Formats.NBSP + "%";
  }

  /** +1.1 %. */
  static String signed(double share) {
    return (share > 0 ? "+" : "") + percent(share).replace('-', '\u2212');
  }

  /** 0.030, 0.0015, 886. */
  static String figure(double value) {
    return Math.abs(value) >= 10 ? Formats.number(value) : Formats.significant(value, 2);
  }
}
