package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Line;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Step;
import dev.headroom.capacity.plan.Target;
import org.jspecify.annotations.Nullable;

/** Permits and pace of admission against the wait that was promised (Little 1961). */
public final class LineSizes {
  private final Findings findings;
  private final Facts facts;
  private final Target target;

  LineSizes(Findings findings, Facts facts, Target target) {
    this.findings = findings;
    this.facts = facts;
    this.target = target;
  }

  /** The line at the target; null where the target is no people, or nobody said how it is set. */
  public static @Nullable Line line(Facts facts, Target target) {
    LineUse use = facts.line();
    Long people = target.people();
    Mix mix = facts.mix();
    if (use == null || people == null || mix == null || !mix.line()) {
      return null;
    }
    double now = use.admittedPerSecond();
    Double allowed = target.waitSeconds() != null ? target.waitSeconds() : use.streamLifeSeconds();
    if (allowed == null) {
      return new Line(
          use.permits(),
          use.batch(),
          use.intervalSeconds(),
          use.holdingSeconds(),
          now,
          people / now,
          null,
          null,
          null,
          null,
          null);
    }
    double needed = people * (1 + target.headroom()) / allowed;
    long batch = (long) Math.ceil(needed * use.intervalSeconds() * (1 - 1e-12));
    Double held = use.holdingSeconds();
    double then = batch / use.intervalSeconds();
    Long permits =
        held == null ? null : Math.max(batch, (long) Math.ceil(then * held * (1 - 1e-12)));
    return new Line(
        use.permits(),
        use.batch(),
        use.intervalSeconds(),
        held,
        now,
        people / now,
        allowed,
        needed,
        batch,
        permits,
        people / then);
  }

  void find() {
    Line line = line(facts, target);
    Long people = target.people();
    if (line == null || people == null) {
      return;
    }
    Message name = Message.of("people admitted each {0}", new Amount(line.intervalSeconds(), "s"));
    Long batch = line.neededBatch();
    Double allowed = line.allowedSeconds();
    if (batch == null || allowed == null) {
      findings.add(
          Size.unknown(
              "line",
              "line.batch",
              name,
              Message.of("nobody said how long the last one may wait"),
              Message.of("say it with --wait")));
      return;
    }
    Double needed = line.neededPerSecond();
    boolean fits = needed != null && line.admittedPerSecond() >= needed * (1 - 1e-12);
    findings.add(
        new Size(
            "line",
            "line.batch",
            name,
            fits ? line.batch() : (double) batch,
            "",
            Basis.COMPUTED,
            Double.NaN,
            fits,
            Message.of(
                "at {0} the last of {1} waits {2}, where {3} are allowed",
                Amount.rate(line.admittedPerSecond()),
                Amount.of(people),
                Waited.of(line.lastWaitSeconds()),
                Waited.of(allowed)),
            Message.NONE));
    permits(line, fits);
    double each = allowed * target.perSecond() / people;
    findings.limited(
        new Constraint(
            "line.batch",
            line.admittedPerSecond() * each,
            Math.max(line.admittedPerSecond(), batch / line.intervalSeconds()) * each,
            false,
            Message.of(
                "the line admits {0}, the last waits {1} at most",
                Amount.rate(line.admittedPerSecond()), Waited.of(allowed)),
            Step.When.NOW,
            Message.of(
                "Admit {0} each {1} in place of {2}",
                Amount.of(batch),
                new Amount(line.intervalSeconds(), "s"),
                Amount.of(Math.min(line.batch(), line.permits()))),
            Message.of("one property")));
  }

  private void permits(Line line, boolean fits) {
    Message name = Message.of("permits of a schedule");
    Long permits = line.neededPermits();
    Double held = line.holdingSeconds();
    if (permits == null || held == null) {
      findings.add(
          Size.unknown(
              "line",
              "line.permits",
              name,
              Message.of("no run says how long a permit is out"),
              Measure.run(facts)));
      return;
    }
    findings.add(
        new Size(
            "line",
            "line.permits",
            name,
            fits ? line.permits() : (double) permits,
            "",
            Basis.COMPUTED,
            Double.NaN,
            line.permits() >= permits,
            Message.of("one is out {0} on average (Little\u2019s law)", new Amount(held, "s")),
            Message.NONE));
  }
}
