package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Target;

/** Consumers by events a second times what one takes; a partition has one consumer at most. */
final class KafkaSizes {
  private static final String ID = "kafka.partitions";

  private final Findings findings;
  private final Facts facts;
  private final Target target;

  KafkaSizes(Findings findings, Facts facts, Target target) {
    this.findings = findings;
    this.facts = facts;
    this.target = target;
  }

  void find() {
    Message name = Message.of("Kafka partitions");
    EventUse events = facts.events();
    if (events == null) {
      findings.add(
          Size.unknown(
              "kafka",
              ID,
              name,
              Message.of("no run says how many events there are and what one takes"),
              Measure.command("capacity-cli run booking-rate")));
      return;
    }
    double perSecond = perSecond(events);
    Double service = events.serviceSeconds();
    if (service != null) {
      int consumers = (int) Math.max(1, Math.ceil(perSecond * service / Findings.MOST_IN_USE));
      double beyond = perSecond / events.keptUp();
      findings.add(
          new Size(
              "kafka",
              ID,
              name,
              (double) consumers,
              "",
              beyond > 1 ? Basis.EXTRAPOLATED : Basis.COMPUTED,
              beyond,
              events.partitions() == null ? null : events.partitions() >= consumers,
              Message.of(
                  "{0} events, {1} each: {2} busy on average",
                  Amount.rate(perSecond), Measure.micros(service), Amount.of(perSecond * service)),
              Message.NONE));
    } else {
      bound(name, events, perSecond);
    }
  }

  /** Who waits causes none: behind a line, events follow who is admitted. */
  private double perSecond(EventUse events) {
    Mix mix = facts.mix();
    Double within = target.withinSeconds();
    Long people = target.people();
    if (mix == null || people == null || within == null || !(events.perLater() > 0)) {
      return target.needed() * events.perRequest();
    }
    double later = target.perSecond() - people / within * mix.before();
    return Math.max(0, later) * (1 + target.headroom()) * events.perLater();
  }

  /** Without the time an event takes, only what was kept up with is known. */
  private void bound(Message name, EventUse events, double perSecond) {
    boolean known = !events.lagging() && perSecond <= events.keptUp();
    if (known && events.partitions() != null) {
      findings.add(
          new Size(
              "kafka",
              ID,
              name,
              (double) events.partitions(),
              "",
              Basis.MEASURED,
              perSecond / events.keptUp(),
              true,
              Message.of(
                  "as measured: they kept up with {0}, and {1} come",
                  Amount.rate(events.keptUp()), Amount.rate(perSecond)),
              Message.NONE));
      return;
    }
    findings.add(
        Size.unknown(
            "kafka",
            ID,
            name,
            events.lagging()
                ? Message.of("consumers fell behind at {0}", Amount.rate(events.keptUp()))
                : Message.of(
                    "consumers kept up with {0}, {1} would come, and what one event takes was not"
                        + " measured",
                    Amount.rate(events.keptUp()), Amount.rate(perSecond)),
            Measure.command("capacity-cli calibrate --critical")));
  }
}
