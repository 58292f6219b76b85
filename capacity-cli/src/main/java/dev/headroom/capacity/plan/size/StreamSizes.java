package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Step;
import dev.headroom.capacity.plan.Target;
import org.jspecify.annotations.Nullable;

/** What an instance must hold open while everybody waits, one instance being away. */
final class StreamSizes {
  private static final String PART = "app";

  private final Findings findings;
  private final Facts facts;
  private final Target target;
  private final Instances instances;

  StreamSizes(Findings findings, Facts facts, Target target, Instances instances) {
    this.findings = findings;
    this.facts = facts;
    this.target = target;
    this.instances = instances;
  }

  void find() {
    Long people = target.people();
    Mix mix = facts.mix();
    StreamUse use = facts.streams();
    if (people == null || mix == null || !mix.line()) {
      return;
    }
    double each = Math.ceil((double) people / instances.working());
    Message name = Message.of("event streams an instance");
    Message because =
        Message.of(
            "{0} people on {1} instances, as while the spare ones are away",
            Amount.of(people), "" + instances.working());
    if (use == null) {
      findings.add(
          new Size(
              PART,
              "app.streams",
              name,
              each,
              "",
              Basis.COMPUTED,
              Double.NaN,
              null,
              because,
              Measure.run(facts)));
      return;
    }
    double beyond = each / use.most();
    Basis basis = beyond > 1 ? Basis.EXTRAPOLATED : Basis.COMPUTED;
    boolean fits = each <= use.allowed();
    findings.add(
        new Size(PART, "app.streams", name, each, "", basis, beyond, fits, because, Message.NONE));
    cost(
        "app.files",
        Message.of("open files an instance"),
        "",
        each,
        use.baseFiles(),
        use.eachFiles(),
        basis,
        beyond);
    cost(
        "app.memory",
        Message.of("memory an instance"),
        "MiB",
        each,
        use.baseMiB(),
        use.eachMiB(),
        basis,
        beyond);
    double room = Math.max(use.allowed(), Math.ceil(each * (1 + target.headroom())));
    findings.limited(
        new Constraint(
            "app.streams",
            use.allowed() * target.perSecond() / people,
            room * target.perSecond() / people,
            true,
            Message.of("{0} streams an instance", Amount.of(use.allowed())),
            Step.When.NOW,
            Message.of("Raise waiting.streams.most to {0}", Amount.of(room)),
            Message.of("one property")));
  }

  private void cost(
      String id,
      Message name,
      String unit,
      double streams,
      @Nullable Double base,
      @Nullable Double each,
      Basis basis,
      double beyond) {
    if (base == null || each == null) {
      findings.add(
          Size.unknown(
              PART,
              id,
              name,
              Message.of("what one stream takes could not be told from noise"),
              Measure.command("capacity-cli calibrate --critical")));
      return;
    }
    findings.add(
        new Size(
            PART,
            id,
            name,
            Math.ceil(base + each * streams),
            unit,
            basis,
            beyond,
            null,
            Message.of("{0} and {1} a stream", new Amount(base, unit), new Amount(each, unit)),
            Message.NONE));
  }
}
