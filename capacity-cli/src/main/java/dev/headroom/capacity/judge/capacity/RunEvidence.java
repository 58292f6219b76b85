package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.judge.RunData;
import dev.headroom.capacity.plan.Law;
import dev.headroom.capacity.plan.size.EventUse;
import dev.headroom.capacity.plan.size.LineUse;
import dev.headroom.capacity.plan.size.Mix;
import dev.headroom.capacity.plan.size.PoolUse;
import dev.headroom.capacity.plan.size.ResourceDemand;
import dev.headroom.capacity.plan.size.StreamUse;
import dev.headroom.capacity.run.AppProperties;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.scenario.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one run says to a plan; what is null it does not say. */
record RunEvidence(
    String scenario,
    long atMillis,
    int instances,
    List<ResourceDemand> demands,
    @Nullable Mix mix,
    @Nullable PoolUse pool,
    @Nullable StreamUse streams,
    @Nullable EventUse events,
    @Nullable LineUse line,
    List<Law> laws) {
  private static final Set<String> SHARED = Set.of("redis.thread", "database.cpu");
  private static final Set<String> WAITING =
      Set.of(Step.ENTER.request(), Step.STATUS.request(), Step.STREAM.request());

  private static final int LEAST_PEOPLE = 10;

  /** How the bundled app is set unless somebody sets it. */
  private static final int PARTITIONS = 3;

  /** Why a run can't be used, as an English clause; null where it can. */
  static @Nullable String against(RunManifest manifest) {
    if (manifest.outcome() != RunManifest.Outcome.FINISHED) {
      return "it did not finish";
    }
    if (manifest.drill() != null || !manifest.faults().isEmpty()) {
      return "something was made to fail meanwhile";
    }
    return manifest.validity() != null && !manifest.validity().valid()
        ? "its measurement can\u2019t be believed"
        : null;
  }

  static RunEvidence of(Path folder) {
    RunData data = RunData.read(folder);
    RunManifest manifest = data.manifest();
    Demands demands = Demands.of(data);
    Samples samples = new Samples(data.metrics());
    Readings readings = new Readings(samples, manifest.window(), demands.throughput());
    Counts counts = Counts.of(data.log(), manifest.window());
    Counts rush = Counts.of(data.log(), Rush.of(manifest, data.log()));
    AppProperties app = new AppProperties(manifest.appProperties());
    boolean bundled = manifest.instances() > 0;
    return new RunEvidence(
        manifest.scenario(),
        manifest.measuredTo(),
        Math.max(1, manifest.instances()),
        shared(demands),
        counts.mix(manifest.scenario(), rush),
        readings.pool(),
        bundled && counts.line() ? readings.streams(app) : null,
        bundled ? readings.events(counts.events(), counts.perLater(), PARTITIONS) : null,
        bundled && counts.line() ? readings.line(app) : null,
        demands.laws().stream().map(RunEvidence::law).toList());
  }

  private static List<ResourceDemand> shared(Demands demands) {
    List<ResourceDemand> shared = new ArrayList<>();
    for (Demand demand : demands.rows()) {
      if (SHARED.contains(demand.resource())
          && demand.demandMillis() > 0
          && demand.servers() > 0
          && demand.throughput() > 0) {
        shared.add(
            new ResourceDemand(
                demand.resource(),
                demand.servers(),
                demand.utilisation(),
                demand.demandMillis() / 1_000,
                demand.throughput()));
      }
    }
    return shared;
  }

  private static Law law(dev.headroom.capacity.judge.capacity.Law law) {
    return new Law(
        law.name(),
        law.measured(),
        law.measuredValue(),
        law.expectedValue(),
        "",
        law.held(),
        Boolean.TRUE.equals(law.held()) ? law.expected() : law.reason());
  }

  /** Requests of a window, by what they are of a visit. */
  private record Counts(double all, double waiting, double held, double people, double events) {

    static Counts of(RequestLog log, Window window) {
      double all = 0;
      double waiting = 0;
      double held = 0;
      double entered = 0;
      double events = 0;
      for (int i = 0; i < log.size(); i++) {
        if (window.contains(log.startMillis(i)) && !(log.someApart() && log.apart(i))) {
          String name = log.names().get(log.name(i));
          String step = name.split(" ")[0];
          double weight = log.weight(i);
          all += weight;
          waiting += WAITING.contains(step) ? weight : 0;
          held += name.equals(Step.HOLD.request()) ? weight : 0;
          entered += step.equals(Step.ENTER.request()) ? weight : 0;
          boolean causes = name.equals(Step.PAY.request()) || name.equals(Step.BOOK.request());
          events += causes && log.ok(i) ? weight : 0;
        }
      }
      double started = 0;
      for (long start : log.userStarts()) {
        started += window.contains(start) ? 1 : 0;
      }
      return new Counts(
          all,
          waiting,
          held,
          entered > 0 ? Math.min(entered, positive(started, entered)) : started,
          events);
    }

    private static double positive(double one, double other) {
      return one > 0 ? one : other;
    }

    boolean line() {
      return waiting > 0;
    }

    double perLater() {
      return line() && all > waiting ? events / (all - waiting) : Double.NaN;
    }

    /**
     * Null where too few people came to tell. What those make who wait is counted while people come
     * the fastest: later requests of long waits are no part of a rush.
     */
    @Nullable Mix mix(String scenario, Counts rush) {
      if (people < LEAST_PEOPLE || rush.people < LEAST_PEOPLE) {
        return null;
      }
      double rest = all - waiting;
      double later = held > 0 ? rest / held : 0;
      return line()
          ? new Mix(scenario, rush.waiting / rush.people, later, true, Mix.From.RUN)
          : new Mix(scenario, all / people, 0, false, Mix.From.RUN);
    }
  }
}
