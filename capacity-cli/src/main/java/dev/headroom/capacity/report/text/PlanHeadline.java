package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Bill;
import dev.headroom.capacity.plan.Chosen;
import dev.headroom.capacity.plan.Limit;
import dev.headroom.capacity.plan.Line;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a plan comes to, in the same words in every form of it. */
public final class PlanHeadline {
  private static final int DIGITS = 3;

  private PlanHeadline() {}

  /** The verdict in capitals. */
  public static Message badge(Plan plan) {
    return Message.of(
        switch (plan.standing()) {
          case STANDS -> "PLAN STANDS";
          case DOUBT -> "PLAN STANDS WITH DOUBT";
          case NONE -> "NO PLAN";
        });
  }

  /** How far to trust it, in a word in capitals. */
  public static Message trust(Plan plan) {
    return Message.of(
        switch (plan.trust().level()) {
          case GOOD -> "GOOD";
          case FAIR -> "FAIR";
          case POOR -> "POOR";
        });
  }

  /** What it takes, or why nobody can say. */
  public static Message headline(Plan plan) {
    Chosen chosen = plan.chosen();
    if (chosen == null) {
      return plan.reasons().isEmpty()
          ? Message.of("No plan for {0}.", demand(plan))
          : Message.of("No plan for {0}: {1}", demand(plan), Clause.inside(plan.reasons().get(0)));
    }
    return Message.counted(
        chosen.instances(),
        "{0} app instance carries {1}{2}{3}{4}.",
        "{0} app instances carry {1}{2}{3}{4}.",
        demand(plan),
        spare(chosen.spare()),
        cost(plan.bill()),
        first(plan));
  }

  /** Today's limit, and what the waiting line needs. */
  public static Message lede(Plan plan) {
    List<Message> sentences = new ArrayList<>();
    Limit today = plan.today();
    if (today != null) {
      Message limit = demand(plan, today.perSecond());
      sentences.add(
          today.because().isEmpty()
              ? Message.of("Today\u2019s limit is {0}.", limit)
              : Message.of(
                  "Today\u2019s limit is {0}: {1}.", limit, Clause.within(today.because())));
    }
    sentences.add(line(plan.line()));
    return Message.sentences(sentences);
  }

  /** The target: 50,000 people, or 4,140 requests a second. */
  public static Message demand(Plan plan) {
    Long people = plan.target().people();
    return people == null
        ? perSecond(plan.target().perSecond())
        : Message.counted(people, "{0} person", "{0} people");
  }

  /** A rate in what the target counts, people rounded to three digits. */
  public static Message demand(Plan plan, double perSecond) {
    double people = plan.target().peopleAt(perSecond);
    return Double.isNaN(people)
        ? perSecond(perSecond)
        : Message.of("{0} people", amount(plan, perSecond));
  }

  /** The same without its unit; a dash for NaN. */
  public static String amount(Plan plan, double perSecond) {
    double people = plan.target().peopleAt(perSecond);
    if (Double.isNaN(perSecond) || Double.isInfinite(perSecond)) {
      return Formats.UNKNOWN;
    }
    return Double.isNaN(people)
        ? Formats.number(perSecond)
        : people < 100 ? Formats.number(people) : Formats.significant(people, DIGITS);
  }

  private static Message perSecond(double perSecond) {
    return Message.of("{0} requests a second", Formats.number(perSecond));
  }

  private static Message spare(int spare) {
    return spare == 0
        ? Message.NONE
        : spare == 1
            ? Message.of(", one of them as a spare")
            : Message.of(", {0} of them as spares", spare);
  }

  private static Message cost(Bill bill) {
    return bill == null
        ? Message.NONE
        : Message.of(", for {0} {1} a month", Formats.number(bill.total()), bill.currency());
  }

  private static Message first(Plan plan) {
    return plan.road().stream()
        .filter(step -> step.when() == Step.When.NOW)
        .findFirst()
        .map(step -> Message.of("; but first: {0}", Clause.within(step.what())))
        .orElse(Message.NONE);
  }

  private static Message line(Line line) {
    if (line == null || !line.tooSlow() || line.neededBatch() == null) {
      return Message.NONE;
    }
    Double allowed = line.allowedSeconds();
    return Message.of(
        "The line must admit {0} every {1}, or its last person waits {2} where {3} is allowed.",
        Formats.count(line.neededBatch()),
        seconds(line.intervalSeconds()),
        seconds(line.lastWaitSeconds()),
        allowed == null ? Formats.UNKNOWN : seconds(allowed));
  }

  private static Message seconds(double seconds) {
    return Formats.duration(Duration.ofMillis(Math.round(seconds * 1000)));
  }
}
