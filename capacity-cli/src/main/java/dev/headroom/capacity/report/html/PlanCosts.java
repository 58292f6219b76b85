package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Bill;
import dev.headroom.capacity.plan.Factor;
import dev.headroom.capacity.plan.Option;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Sensitivity;
import dev.headroom.capacity.report.html.FactTable.Row;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Plain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a plan costs, what others would, and what other demands would take. */
final class PlanCosts {
  private static final int MOST_OPTIONS = 6;

  private PlanCosts() {}

  static FactTable bill(Plan plan) {
    Bill bill = plan.bill();
    List<Row> rows = new ArrayList<>();
    List<Message> notes = new ArrayList<>();
    String currency = bill == null ? "" : bill.currency();
    if (bill != null) {
      for (Bill.Row row : bill.rows()) {
        rows.add(
            Row.of(
                Plain.of(Message.name(row.name())),
                row.pieces(),
                Formats.number(row.each()),
                Formats.number(row.total()),
                Plain.of(row.because())));
      }
      rows.add(
          Row.of(
                  Message.of("Together, a month"),
                  "",
                  "",
                  Formats.number(bill.total()),
                  Message.of("{0}, prices of {1}", currency, day(bill.pricesOf())))
              .strong());
      if (!bill.notPriced().isEmpty()) {
        notes.add(Message.of("Without a price: {0}.", Message.listed(bill.notPriced())));
      }
    }
    return new FactTable(
        Message.of("The plan and its cost"),
        Message.NONE,
        List.of(
            FactTable.name(Message.NONE),
            FactTable.figure(Message.of("pieces")),
            FactTable.figure(Message.of("{0} each", currency)),
            FactTable.key(Message.data(currency)),
            FactTable.words(Message.of("because"))),
        rows,
        notes);
  }

  private static Object day(String iso) {
    return iso.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])")
        ? Formats.day(LocalDate.parse(iso))
        : iso;
  }

  static FactTable options(Plan plan) {
    boolean priced = plan.options().stream().anyMatch(option -> !Double.isNaN(option.cost()));
    List<FactTable.Column> columns = new ArrayList<>();
    columns.add(FactTable.name(Message.of("Other plans looked at")));
    if (priced) {
      columns.add(FactTable.figure(Message.of("a month")));
    }
    columns.add(FactTable.figure(Message.of("above target")));
    boolean noted = plan.options().stream().anyMatch(option -> !option.note().isEmpty());
    if (noted) {
      columns.add(FactTable.words(Message.NONE));
    }
    List<Row> rows = new ArrayList<>();
    for (Option option : plan.options().stream().limit(MOST_OPTIONS).toList()) {
      List<Object> cells = new ArrayList<>(List.of(Plain.of(option.name())));
      if (priced) {
        cells.add(Formats.number(option.cost()));
      }
      cells.add(Formats.share(option.aboveTarget()) + Formats.NBSP + "%");
      if (noted) {
        cells.add(Plain.of(option.note()));
      }
      Row row = new Row(option.chosen() ? Mark.HELD : null, "", cells);
      rows.add(option.chosen() ? row.strong() : row);
    }
    Sensitivity sensitivity = plan.sensitivity();
    return new FactTable(
        Message.of(
            plan.target().spare() > 0 && priced
                ? "Cheapest that keeps a spare"
                : "Plans that were looked at"),
        Message.NONE,
        columns,
        rows,
        sensitivity == null || sensitivity.said().isEmpty()
            ? List.of()
            : List.of(Plain.of(sensitivity.said())));
  }

  static FactTable demands(Plan plan) {
    Sensitivity sensitivity = plan.sensitivity();
    List<Row> rows = new ArrayList<>();
    if (sensitivity != null) {
      for (Sensitivity.Demand demand : sensitivity.demands()) {
        rows.add(
            Row.of(
                demand.factor() == 1
                    ? Message.of("the target")
                    : Message.of("{0} times the target", new Factor(demand.factor())),
                Formats.number(demand.perSecond()),
                demand.instances() < 0 ? Message.of("can\u2019t tell") : demand.instances(),
                Formats.number(demand.cost())));
      }
    }
    return new FactTable(
        Message.of("If demand is another"),
        Message.NONE,
        List.of(
            FactTable.name(Message.of("demand")),
            FactTable.figure(Message.of("requests a second")),
            FactTable.key(Message.of("app instances")),
            FactTable.figure(Message.of("a month"))),
        rows,
        List.of());
  }
}
