package dev.headroom.capacity.preflight;

import dev.headroom.capacity.preflight.Finding.Severity;
import dev.headroom.capacity.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a scenario needs of the machine it runs on, by arithmetic, and whether that is there.
 *
 * @param people at once
 * @param connections at once
 * @param memoryMiB of all parts together
 * @param injectors generator processes: those asked for, else as many as their files demand
 * @param addresses local ones to send from, beside the usual one; 0 where its ports last
 * @param all each need by itself
 */
public record Needs(
    long people, long connections, long memoryMiB, int injectors, int addresses, List<Need> all) {

  /** Sockets of one process apart, a generator had 117 files open: its jars, its logs, epolls. */
  private static final int GENERATOR_FILES = 400;

  /**
   * A core of a generator warms up at 22,000 to 27,000 bare requests a second and reaches 60,000;
   * with a person's state, history and observations it is a share of that.
   */
  private static final double REQUESTS_A_CORE = 10_000;

  /** An event is parsed and looked at, no answer is due. */
  private static final double EVENT_OF_A_REQUEST = 0.25;

  /**
   * What answers costs more than what asks: in a peak of 10,000 people on one machine the generator
   * had 24 % of all parts' processor time, 31 % while they came.
   */
  private static final double GENERATORS_PART = 0.25;

  /** Resident, of Redis, MariaDB and Kafka together: 560 MiB at rest, and what a run adds. */
  private static final double STORES_MIB = 900;

  /** Resident, of an app instance with its heap of 512 MiB full: 400 MiB at rest. */
  private static final double APP_MIB = 860;

  /** Resident, of a generator before the first person: the rehearsal leaves it there. */
  private static final double GENERATOR_MIB = 400;

  /** 10,000 people with a stream each: 311 MiB resident in all, 11 KB of heap a person. */
  private static final double PERSON_MIB = 0.03;

  /** Of the command line's own process while it samples and judges. */
  private static final double CLI_MIB = 300;

  /** 10,000 streams took 250 MB of the app's heap. */
  private static final double STREAM_HEAP_MIB = 0.025;

  private static final double APP_HEAP_MIB = 512;
  private static final double APP_HEAP_AT_REST_MIB = 120;
  private static final double HEAP_SHARE = 0.9;

  public Needs {
    all = List.copyOf(all);
  }

  /**
   * Of a run of the bundled app.
   *
   * @param scenario as it would run, scaled
   * @param properties of the app, over its own
   * @param instances of the app, 1 and up; 0 where the app runs elsewhere
   * @param injectors asked for; empty for as many as are needed
   * @throws IllegalArgumentException if a property is nothing that the app would take
   */
  public static Needs of(
      Scenario scenario,
      Map<String, String> properties,
      int instances,
      OptionalInt injectors,
      MachineLimits machine) {
    Plan plan = Plans.of(scenario, properties, Math.max(1, instances), injectors.orElse(1));
    Traffic traffic;
    try {
      traffic = Traffic.of(scenario, plan, LineModel.of(plan));
    } catch (AppFacts.PropertyException wrong) {
      throw new IllegalArgumentException(wrong.getMessage(), wrong);
    }
    return new Reckoning(plan, traffic, instances, machine).needs(injectors);
  }

  /** Those that are not there, or not without harm. */
  public List<Need> wanting() {
    return all.stream().filter(need -> need.severity() != Severity.FINE).toList();
  }

  /** Those without which a run can't do. */
  public List<Need> lacking() {
    return all.stream().filter(need -> need.severity() == Severity.CONTRADICTION).toList();
  }

  /** Whether the machine has what a run can't do without. */
  public boolean met() {
    return lacking().isEmpty();
  }

  /**
   * What a run would need, in a line: {@code 10,000 people, 11,667 connections, 3.1 GiB, 1
   * generator}.
   */
  public String text() {
    return Say.people(people)
        + ", "
        + Say.number(connections)
        + (connections == 1 ? " connection, " : " connections, ")
        + Say.memory(memoryMiB)
        + ", "
        + injectors
        + (injectors == 1 ? " generator" : " generators");
  }

  /** The sums for one plan. */
  private record Reckoning(Plan plan, Traffic traffic, int instances, MachineLimits machine) {

    Needs needs(OptionalInt asked) {
      int needed = injectorsForFiles();
      int injectors = asked.orElse(needed);
      int addresses = addresses();
      double memory =
          (instances == 0 ? 0 : STORES_MIB + instances * APP_MIB)
              + CLI_MIB
              + injectors * GENERATOR_MIB
              + traffic.people() * PERSON_MIB;
      List<Need> all = new ArrayList<>();
      all.add(files(injectors, needed));
      all.add(ports(addresses));
      if (instances > 0) {
        all.add(admittance());
        all.add(heap());
      }
      all.add(memory(memory));
      all.add(generator());
      return new Needs(
          Math.round(Math.ceil(traffic.people())),
          Math.round(Math.ceil(traffic.connections())),
          Math.round(memory),
          injectors,
          addresses,
          all);
    }

    private int injectorsForFiles() {
      if (machine.filesPerProcess().isEmpty()) {
        return 1;
      }
      double each = Math.max(1, machine.filesPerProcess().getAsLong() - GENERATOR_FILES);
      return (int) Math.max(1, Math.min(1_000, Math.ceil(traffic.connections() / each)));
    }

    private Need files(int injectors, int needed) {
      double each = Math.ceil(traffic.connections() / injectors) + GENERATOR_FILES;
      String whose = injectors == 1 ? "the generator" : "each of " + injectors + " generators";
      if (machine.filesPerProcess().isEmpty()) {
        return Need.fine(Need.Kind.FILES, Say.number(each) + " in " + whose);
      }
      long limit = machine.filesPerProcess().getAsLong();
      String found = Say.number(each) + " of " + Say.number(limit) + " in " + whose;
      return each > limit
          ? Need.lack(Need.Kind.FILES, found, "--injectors " + needed)
          : Need.fine(Need.Kind.FILES, found);
    }

    private double portsNeeded() {
      return Math.ceil(traffic.connections() + traffic.closings() * machine.lingerSeconds());
    }

    /** A socket bound to an address takes a port of its own there, whatever it then connects to. */
    private int addresses() {
      if (machine.portsOut().isEmpty() || !machine.moreAddresses()) {
        return 0;
      }
      double each = machine.portsOut().getAsLong();
      boolean lasts = portsNeeded() <= each * Math.max(1, instances);
      return lasts ? 0 : (int) Math.min(250, Math.ceil(portsNeeded() / each));
    }

    private Need ports(int addresses) {
      double needed = portsNeeded();
      if (machine.portsOut().isEmpty()) {
        return Need.fine(Need.Kind.PORTS, Say.number(needed));
      }
      double have = machine.portsOut().getAsLong() * Math.max(1, Math.max(instances, addresses));
      String found =
          Say.number(needed)
              + " of "
              + Say.number(have)
              + (addresses > 0 ? " from " + addresses + " addresses" : "");
      return needed > have
          ? Need.lack(Need.Kind.PORTS, found, "sysctl -w net.ipv4.ip_local_port_range='1024 65535'")
          : Need.fine(Need.Kind.PORTS, found);
    }

    private Need admittance() {
      double most = plan.app().number(AppFacts.MOST_CONNECTIONS);
      double each = Math.ceil(traffic.connections() / instances);
      String found =
          Say.number(each)
              + " of "
              + Say.number(most)
              + (instances == 1 ? "" : " in each of " + instances + " instances");
      return each > most
          ? Need.doubt(
              Need.Kind.ADMITTANCE,
              found + ": the rest wait unanswered",
              "--instances " + Math.round(Math.ceil(traffic.connections() / most)))
          : Need.fine(Need.Kind.ADMITTANCE, found);
    }

    private Need heap() {
      double streams =
          Math.min(traffic.streams() / instances, plan.app().number(AppFacts.STREAMS_MOST));
      double needed = APP_HEAP_AT_REST_MIB + streams * STREAM_HEAP_MIB;
      String found =
          Say.memory(needed)
              + " of "
              + Say.memory(APP_HEAP_MIB)
              + (instances == 1 ? "" : " in each of " + instances + " instances");
      return needed > HEAP_SHARE * APP_HEAP_MIB
          ? Need.doubt(Need.Kind.HEAP, found, "--instances " + (instances + 1))
          : Need.fine(Need.Kind.HEAP, found);
    }

    private Need memory(double needed) {
      String found = Say.memory(needed) + " of " + Say.memory(machine.freeMemoryMiB()) + " free";
      return needed > machine.freeMemoryMiB()
          ? Need.lack(Need.Kind.MEMORY, found, "end what else runs, or --scale auto")
          : Need.fine(Need.Kind.MEMORY, found);
    }

    private Need generator() {
      double load = traffic.requests() + traffic.events() * EVENT_OF_A_REQUEST;
      if (!Double.isFinite(load)) {
        return Need.fine(
            Need.Kind.GENERATOR, "as much as the answers leave: nobody thinks between two");
      }
      double cores = load / REQUESTS_A_CORE;
      double part = GENERATORS_PART * machine.cores();
      String found =
          Say.rate(traffic.requests())
              + " take about "
              + Say.number(cores)
              + (machine.cores() == 1 ? " of 1 core" : " of " + machine.cores() + " cores");
      return cores > part
          ? Need.doubt(
              Need.Kind.GENERATOR,
              found + ", should be " + Say.number(part) + " at most",
              "a machine with more cores, or --scale auto")
          : Need.fine(Need.Kind.GENERATOR, found);
    }
  }
}
