package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Step;
import dev.headroom.capacity.plan.Target;
import org.jspecify.annotations.Nullable;

/**
 * Pools by the connections in use (Little 1961: X times the time one is held) and the wait before
 * them (Erlang C); the database's cores by U = X·D.
 */
final class DatabaseSizes {
  /** The longest mean wait for a connection, as a share of the time one is held. */
  private static final double LONGEST_WAIT = 0.1;

  private static final String PART = "database";

  private final Findings findings;
  private final Facts facts;
  private final Target target;
  private final Instances instances;
  private final int today;
  private final int allowed;

  DatabaseSizes(
      Findings findings, Facts facts, Target target, Instances instances, int today, int allowed) {
    this.findings = findings;
    this.facts = facts;
    this.target = target;
    this.instances = instances;
    this.today = today;
    this.allowed = allowed;
  }

  void find() {
    PoolUse pool = facts.pool();
    Message name = Message.of("connections in an instance\u2019s pool");
    if (pool == null) {
      findings.add(
          Size.unknown(
              PART,
              "database.pool",
              name,
              Message.of("no run says how long requests hold connections"),
              Measure.run(facts)));
    } else {
      pool(pool, name);
    }
    cores(facts.demand("database.cpu"));
  }

  private void pool(PoolUse pool, Message name) {
    double perSecond = target.needed() * pool.usagesPerRequest() / instances.working();
    double held = pool.heldSeconds();
    int size = ErlangC.serversByWait(perSecond, held, held * LONGEST_WAIT);
    double beyond = target.needed() / instances.working() / (pool.perSecond() / today);
    Basis basis = beyond > 1 ? Basis.EXTRAPOLATED : Basis.COMPUTED;
    findings.add(
        new Size(
            PART,
            "database.pool",
            name,
            (double) size,
            "",
            basis,
            beyond,
            pool.size() >= size,
            Message.of(
                "{0} in use on average: {1} times {2} (Little\u2019s law); waits for one take {3}"
                    + " (Erlang C)",
                Amount.of(perSecond * held),
                Amount.rate(perSecond),
                Measure.micros(held),
                Measure.micros(ErlangC.meanWait(perSecond, held, size))),
            Message.NONE));
    double demand = pool.usagesPerRequest() * held;
    findings.limited(
        new Constraint(
            "database.pool",
            pool.size() / demand,
            Math.max(size, pool.size()) / demand,
            true,
            Message.of("pools of {0} connections an instance", Amount.of(pool.size())),
            Step.When.NOW,
            Message.of(
                "Raise spring.datasource.hikari.maximum-pool-size from {0} to {1}",
                Amount.of(pool.size()), Integer.toString(size)),
            Message.of("one property")));
    connections(size * instances.all(), size, basis, beyond);
  }

  private void connections(int connections, int size, Basis basis, double beyond) {
    Message name = Message.of("connections to the database");
    boolean told = allowed > 0;
    findings.add(
        new Size(
            PART,
            "database.connections",
            name,
            (double) connections,
            "",
            basis,
            beyond,
            told ? connections <= allowed : null,
            told
                ? Message.of(
                    "{0} pools of {1}; {2} are allowed",
                    "" + instances.all(), "" + size, Amount.of(allowed))
                : Message.of(
                    "{0} pools of {1}; how many are allowed nobody said",
                    "" + instances.all(), "" + size),
            told
                ? Message.NONE
                : Message.of(
                    "ask it: {0}; and write it to the price file as connections",
                    Message.data("SHOW VARIABLES LIKE 'max_connections'"))));
    if (told && connections > allowed) {
      findings.doubt(
          Message.of(
              "{0} connections are more than the {1} that the database allows: raise"
                  + " max_connections, or put a proxy before it.",
              Amount.of(connections), Amount.of(allowed)));
    }
  }

  private void cores(@Nullable ResourceDemand cpu) {
    Message name = Message.of("cores of the database");
    Message replicas = Message.of("read replicas");
    if (cpu == null) {
      Message why = Message.of("no run says what a request needs of the database");
      findings.add(Size.unknown(PART, "database.cores", name, why, Measure.run(facts)));
      findings.add(Size.unknown(PART, "database.replicas", replicas, why, Measure.run(facts)));
      return;
    }
    double busy = target.needed() * cpu.demandSeconds();
    double cores = Math.ceil(busy / Findings.MOST_IN_USE);
    double beyond = target.needed() / cpu.perSecond();
    boolean fits = busy <= Findings.MOST_IN_USE * cpu.servers();
    findings.add(
        new Size(
            PART,
            "database.cores",
            name,
            Math.max(1, cores),
            "",
            beyond > 1 ? Basis.EXTRAPOLATED : Basis.COMPUTED,
            beyond,
            fits,
            Message.of(
                "{0} busy at {1}, {2} a request (utilisation law); no more than {3} in use",
                Amount.of(busy),
                Amount.rate(target.needed()),
                Measure.micros(cpu.demandSeconds()),
                Amount.percent(Findings.MOST_IN_USE)),
            Message.NONE));
    double core = Findings.MOST_IN_USE / cpu.demandSeconds();
    findings.limited(
        new Constraint(
            "database.cores",
            core * cpu.servers(),
            core * Math.max(cpu.servers(), cores),
            false,
            Message.of("a database of {0} cores", Amount.of(cpu.servers())),
            Step.When.SOON,
            Message.of("Give the database {0} cores", Amount.of(Math.max(1, cores))),
            Message.NONE));
    replicas(fits, replicas, busy, cpu);
  }

  private void replicas(boolean fits, Message name, double busy, ResourceDemand cpu) {
    if (fits) {
      findings.add(
          new Size(
              PART,
              "database.replicas",
              name,
              0.0,
              "",
              Basis.COMPUTED,
              Double.NaN,
              true,
              Message.of(
                  "none: {0} of {1} cores in use at the target",
                  Amount.percent(busy / cpu.servers()), Amount.of(cpu.servers())),
              Message.NONE));
      return;
    }
    findings.add(
        Size.unknown(
            PART,
            "database.replicas",
            name,
            Message.of("what of its work is reading was not told apart, and only that spreads"),
            Measure.command("capacity-cli run browse")));
    findings.doubt(
        Message.of(
            "The database would need {0} cores where {1} were measured: that it grows as evenly is"
                + " not known.",
            Amount.of(Math.ceil(busy / Findings.MOST_IN_USE)), Amount.of(cpu.servers())));
  }
}
