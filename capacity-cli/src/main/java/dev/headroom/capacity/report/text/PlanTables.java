package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Bill;
import dev.headroom.capacity.plan.Factor;
import dev.headroom.capacity.plan.Growth;
import dev.headroom.capacity.plan.Law;
import dev.headroom.capacity.plan.Limit;
import dev.headroom.capacity.plan.Option;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Sensitivity;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Step;
import dev.headroom.capacity.plan.Surrounding;
import java.util.List;

/** A plan's tables, the same in terminal and Markdown. */
public final class PlanTables {
  private static final char HELD = '\u2713';
  private static final char BROKEN = '\u2717';

  private PlanTables() {}

  /** Every figure, what is not known included. */
  public static Grid sizes(Plan plan) {
    Grid.Maker grid =
        new Grid.Maker()
            .words(Message.of("what it takes"))
            .numbers(Message.of("so much"))
            .words(Message.of("rests on"));
    for (Size size : plan.sizes()) {
      Boolean fits = size.fits();
      boolean known = size.value() != null;
      grid.row(
          !known ? '?' : fits == null ? '\u00b7' : fits ? HELD : '!',
          note(size),
          size.name(),
          known ? new Amount(size.value(), size.unit()) : Message.of("not known"),
          basis(size));
    }
    return grid.made();
  }

  private static Message note(Size size) {
    return size.measure().isEmpty()
        ? size.because()
        : Message.of("{0}; {1}", size.because(), size.measure());
  }

  /** Measured, or how far from it. */
  public static Message basis(Size size) {
    return Double.isNaN(size.beyond()) || size.basis() != Basis.EXTRAPOLATED
        ? basis(size.basis())
        : Message.of("extrapolated {0} times", new Factor(size.beyond()));
  }

  /** In a word. */
  public static Message basis(Basis basis) {
    return switch (basis) {
      case MEASURED -> Message.of("measured");
      case COMPUTED -> Message.of("computed");
      case EXTRAPOLATED -> Message.of("extrapolated");
      case ASSUMED -> Message.of("assumed");
      case UNKNOWN -> Message.of("not measured");
    };
  }

  /** The bill; no lines without prices. The reasons stand below rows, or in a column. */
  public static Grid bill(Plan plan, boolean below) {
    Bill bill = plan.bill();
    Grid.Maker grid =
        new Grid.Maker()
            .words(Message.of("the plan and its cost"))
            .numbers(Message.of("pieces"))
            .numbers(Message.of("each"))
            .numbers(bill == null ? Message.NONE : Message.data(bill.currency()))
            .words(below ? Message.of("rests on") : Message.of("because"));
    if (bill != null) {
      for (Bill.Row row : bill.rows()) {
        grid.row(
            ' ',
            below ? row.because() : null,
            row.name(),
            Formats.count(row.pieces()),
            money(row.each()),
            money(row.total()),
            below ? basis(row.basis()) : row.because());
      }
      grid.row(
          ' ',
          bill.notPriced().isEmpty()
              ? null
              : Message.of("no price for {0}", Message.listed(bill.notPriced())),
          Message.of("together, a month"),
          "",
          "",
          money(bill.total()),
          Message.of("prices of {0}", bill.pricesOf()));
    }
    return grid.made();
  }

  /** Other plans looked at, the chosen one first. */
  public static Grid options(Plan plan) {
    Grid.Maker grid =
        new Grid.Maker()
            .words(Message.of("plans looked at"))
            .numbers(Message.of("a month"))
            .numbers(Message.of("above target"));
    for (Option option : plan.options()) {
      grid.row(
          option.chosen() ? HELD : option.keepsSpare() ? ' ' : '\u00b7',
          option.note().isEmpty() ? null : option.note(),
          option.name(),
          Double.isNaN(option.cost()) ? Formats.UNKNOWN : money(option.cost()),
          Amount.percent(option.aboveTarget()));
    }
    return grid.made();
  }

  /** Today's limit and that after each step. */
  public static Grid road(Plan plan) {
    boolean people = plan.target().people() != null;
    Grid.Maker grid =
        new Grid.Maker()
            .words(Message.of("when"))
            .numbers(people ? Message.of("people") : Message.of("limit"))
            .numbers(Message.of("90 % interval"))
            .words(Message.of("step"));
    for (Step step : plan.road()) {
      Limit limit = step.limit();
      grid.row(
          limit.perSecond() >= plan.target().perSecond() ? HELD : BROKEN,
          step.effort().isEmpty() ? null : step.effort(),
          when(step.when()),
          PlanHeadline.amount(plan, limit.perSecond()),
          Double.isNaN(limit.low())
              ? Formats.UNKNOWN
              : Message.range(
                  PlanHeadline.amount(plan, limit.low()), PlanHeadline.amount(plan, limit.high())),
          step.what());
    }
    return grid.made();
  }

  /** Today, now, soon, later. */
  public static Message when(Step.When when) {
    return switch (when) {
      case TODAY -> Message.of("today");
      case NOW -> Message.of("now");
      case SOON -> Message.of("soon");
      case LATER -> Message.of("later");
    };
  }

  /** What other demands take. */
  public static Grid demands(Plan plan) {
    Grid.Maker grid =
        new Grid.Maker()
            .numbers(Message.of("demand"))
            .numbers(Message.of("requests a second"))
            .numbers(Message.of("instances"))
            .numbers(Message.of("a month"));
    Sensitivity sensitivity = plan.sensitivity();
    if (sensitivity != null) {
      for (Sensitivity.Demand demand : sensitivity.demands()) {
        grid.row(
            demand.instances() < 0 ? '?' : ' ',
            null,
            Message.of("{0} times", new Factor(demand.factor())),
            Formats.number(demand.perSecond()),
            Formats.count(demand.instances()),
            Double.isNaN(demand.cost()) ? Formats.UNKNOWN : money(demand.cost()));
      }
    }
    return grid.made();
  }

  /** Development, staging, production. */
  public static Grid surroundings(Plan plan) {
    Grid.Maker grid =
        new Grid.Maker()
            .words(Message.of("environment"))
            .numbers(Message.of("a month"))
            .words(Message.of("has"));
    for (Surrounding one : plan.surroundings()) {
      List<Message> items =
          one.items().stream()
              .filter(item -> item.pieces() > 0)
              .map(item -> Message.of("{0} \u00d7 {1}", "" + item.pieces(), item.name()))
              .toList();
      grid.row(
          ' ',
          Message.of("{0}; {1}", Message.listed(items), one.because()),
          one.name(),
          Double.isNaN(one.cost()) ? Formats.UNKNOWN : money(one.cost()),
          Message.counted(
              one.items().isEmpty() ? 0 : one.items().get(0).pieces(),
              "{0} instance",
              "{0} instances"));
    }
    return grid.made();
  }

  /** The model and those that were not chosen. */
  public static Grid models(Plan plan) {
    Grid.Maker grid =
        new Grid.Maker()
            .words(Message.of("model"))
            .numbers(Message.of("held-out error"))
            .words(Message.of("why not"));
    Growth growth = plan.growth();
    if (growth != null) {
      List<Message> parameters = growth.parameters().stream().map(PlanTables::parameter).toList();
      grid.row(
          HELD,
          parameters.isEmpty() ? null : Message.listed(parameters),
          Message.name(growth.model()),
          error(growth.heldOutError()),
          Message.of("chosen"));
      for (Growth.Other other : growth.others()) {
        grid.row(' ', null, Message.name(other.model()), error(other.heldOutError()), other.why());
      }
    }
    return grid.made();
  }

  private static Message parameter(Growth.Parameter one) {
    return Double.isNaN(one.low())
        ? Message.of("{0} {1}", one.name(), Formats.number(one.value()))
        : Message.of(
            "{0} {1} ({2})",
            one.name(),
            Formats.number(one.value()),
            Message.range(Formats.number(one.low()), Formats.number(one.high())));
  }

  private static Object error(double share) {
    return Double.isNaN(share) ? Formats.UNKNOWN : Amount.percent(share);
  }

  /** Operational laws held against what was measured. */
  public static Grid laws(Plan plan) {
    Grid.Maker grid =
        new Grid.Maker()
            .words(Message.of("law"))
            .words(Message.of("of"))
            .numbers(Message.of("measured"))
            .numbers(Message.of("by the law"));
    for (Law law : plan.laws()) {
      Boolean holds = law.holds();
      grid.row(
          holds == null ? '?' : holds ? HELD : BROKEN,
          law.note().isEmpty() ? null : law.note(),
          law.name(),
          law.of(),
          new Amount(law.left(), law.unit()),
          new Amount(law.right(), law.unit()));
    }
    return grid.made();
  }

  /** Whole where it is, with two decimals otherwise: 1,044, 0.35. */
  static String money(double amount) {
    return amount == Math.rint(amount) || amount >= 1_000
        ? Formats.count(Math.round(amount))
        : Formats.decimals(amount, 2);
  }
}
