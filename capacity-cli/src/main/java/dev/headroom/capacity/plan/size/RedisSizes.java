package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Step;
import dev.headroom.capacity.plan.Target;

/** Whether one Redis suffices: it answers in one thread, U = X·D (utilisation law). */
final class RedisSizes {
  private static final String ID = "redis.shards";

  private final Findings findings;
  private final Facts facts;
  private final Target target;

  RedisSizes(Findings findings, Facts facts, Target target) {
    this.findings = findings;
    this.facts = facts;
    this.target = target;
  }

  void find() {
    Message name = Message.of("Redis shards");
    ResourceDemand thread = facts.demand("redis.thread");
    if (thread == null) {
      findings.add(
          Size.unknown(
              "redis",
              ID,
              name,
              Message.of("no run says what a request needs of Redis"),
              Measure.run(facts)));
      return;
    }
    double used = thread.utilisationAt(target.needed(), 1);
    int shards = (int) Math.max(1, Math.ceil(used / Findings.MOST_IN_USE));
    double beyond = target.needed() / thread.perSecond();
    findings.add(
        new Size(
            "redis",
            ID,
            name,
            (double) shards,
            "",
            beyond > 1 ? Basis.EXTRAPOLATED : Basis.COMPUTED,
            beyond,
            shards == 1,
            shards == 1
                ? Message.of(
                    "one suffices: {0} of its thread at {1}, {2} a request",
                    Amount.percent(used),
                    Amount.rate(target.needed()),
                    Measure.micros(thread.demandSeconds()))
                : Message.of(
                    "a cluster: one thread would be {0} busy at {1}, {2} a request, and {3} is the"
                        + " most planned with",
                    Amount.percent(used),
                    Amount.rate(target.needed()),
                    Measure.micros(thread.demandSeconds()),
                    Amount.percent(Findings.MOST_IN_USE)),
            Message.NONE));
    double one = Findings.MOST_IN_USE / thread.demandSeconds();
    findings.limited(
        new Constraint(
            ID,
            one,
            shards * one,
            false,
            Message.of("one Redis, {0} of its thread", Amount.percent(Findings.MOST_IN_USE)),
            Step.When.SOON,
            Message.of("Spread Redis over {0} shards", Integer.toString(shards)),
            Message.NONE));
    if (shards > 1) {
      findings.doubt(
          Message.of(
              "A cluster of Redis helps only where keys spread over it: those of one schedule share"
                  + " one slot, and so one shard."));
    }
  }
}
