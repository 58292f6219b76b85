package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.ObservationsBuilder;
import dev.headroom.capacity.run.ObservedRequests.Outcome;
import dev.headroom.capacity.run.ObservedValues;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.stats.RequestStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of 10 s that nothing is wrong with, to be spoilt in one respect: 1 s of warm-up, 8 s that
 * count, 1 s of cool-down; 100 arrivals a second, or 100 people; each request takes 30 ms.
 */
final class MadeUpRun {

  static final long START = 1_800_000_000_000L;
  static final Window COUNTED = new Window(START + 1_000, START + 9_000);

  private static final int LENGTH_MS = 10_000;
  private static final int EVERY_MS = 10;
  private static final int SERVICE_MS = 30;

  private final RequestLogBuilder log = new RequestLogBuilder();
  private final ObservationsBuilder observations = new ObservationsBuilder();
  private final List<MetricSample> metrics = new ArrayList<>();
  private final String model;
  private final List<Objective> objectives = new ArrayList<>();
  private List<Phase> phases =
      List.of(
          new Phase("warm-up", Duration.ofSeconds(1), 100, 100, false),
          new Phase("steady", Duration.ofSeconds(8), 100, 100, true),
          new Phase("cool-down", Duration.ofSeconds(1), 100, 100, false));
  private final Map<String, Long> operations = new HashMap<>();
  private int injectors = 1;
  private int instances = 1;
  private boolean randomArrivals;
  private Window counted = COUNTED;

  private MadeUpRun(String model) {
    this.model = model;
    log.begin("Gatling 3.15.1", START);
    log.scenario("made up");
  }

  static MadeUpRun open() {
    return new MadeUpRun("open");
  }

  static MadeUpRun closed() {
    return new MadeUpRun("closed");
  }

  /** How late somebody is who is due then. */
  interface Lateness {
    int millis(int dueMillis);
  }

  /** A person who asks once, every 10 ms, on time. */
  MadeUpRun withArrivals() {
    return withArrivals(due -> 0);
  }

  /** The same, each as late as that; negative: never. */
  MadeUpRun withArrivals(Lateness lateness) {
    generator(0);
    int asked = observations.name("enter", Outcome.OK);
    ObservedValues arrivals = observations.declare("arrival.lateness.millis");
    for (int due = 0; due < LENGTH_MS; due += EVERY_MS) {
      int late = lateness.millis(due);
      if (late >= 0) {
        int start = due + late;
        log.user(true, start);
        request(start, SERVICE_MS);
        log.user(false, start + SERVICE_MS);
        observations.request(asked, due, start, start + SERVICE_MS, 200, Outcome.OK);
        observations.value(arrivals, start, late);
      }
    }
    return this;
  }

  /** People who are there all the time and ask every 10 ms; nothing is observed of them. */
  MadeUpRun withPeople(int people) {
    for (int i = 0; i < people; i++) {
      log.user(true, 0);
    }
    for (int at = 0; at < LENGTH_MS; at += EVERY_MS) {
      request(at, SERVICE_MS);
    }
    for (int i = 0; i < people; i++) {
      log.user(false, LENGTH_MS);
    }
    return this;
  }

  /** There from the start to then, whatever they do. */
  MadeUpRun people(int count, int untilMillis) {
    for (int i = 0; i < count; i++) {
      log.user(true, 0);
      log.user(false, untilMillis);
    }
    return this;
  }

  MadeUpRun request(int atMillis, int durationMs) {
    log.request(log.kind("enter", "", true), atMillis, durationMs);
    return this;
  }

  /** A generator that kept observations, whose zero is so much later than the run's. */
  MadeUpRun generator(long zeroOffMillis) {
    observations.file();
    observations.begin(START + zeroOffMillis);
    return this;
  }

  /** One sample a second over the whole run. */
  MadeUpRun sampled(String metric, double value) {
    return sampled(1, metric, value);
  }

  MadeUpRun sampled(int instance, String metric, double value) {
    for (int second = 0; second < LENGTH_MS / 1_000; second++) {
      sampledAt(second * 1_000 + 500, instance, metric, value);
    }
    return this;
  }

  MadeUpRun sampledAt(int millis, int instance, String metric, double value) {
    String part = metric.substring(0, metric.indexOf('.'));
    metrics.add(new MetricSample(START + millis, part, instance, metric, Map.of(), value));
    return this;
  }

  /** So many holds were observed; the history has that many. */
  MadeUpRun withHolds(int observed, long kept) {
    generator(0);
    int hold = observations.name("hold", Outcome.OK);
    for (int i = 0; i < observed; i++) {
      observations.request(hold, i, i, i + 5, 201, Outcome.OK);
    }
    operations.put("hold", kept);
    return this;
  }

  MadeUpRun injectors(int count) {
    injectors = count;
    return this;
  }

  MadeUpRun elsewhere() {
    instances = 0;
    return this;
  }

  /** One phase of so many seconds under a steady load, from the start on. */
  MadeUpRun steadyFor(int seconds) {
    counted = new Window(START, START + seconds * 1_000L);
    return planned(new Phase("steady", Duration.ofSeconds(seconds), 100, 100, true));
  }

  MadeUpRun planned(Phase... planned) {
    phases = List.of(planned);
    return this;
  }

  MadeUpRun atRandom() {
    randomArrivals = true;
    return this;
  }

  MadeUpRun promising(String measure, String target) {
    objectives.add(Objective.ofRequests(measure, measure, "all", target, null));
    return this;
  }

  Grounds grounds() {
    RequestLog requests = log.build();
    return new Grounds(
        requests,
        counted,
        RequestStatistics.of(requests, counted),
        manifest(),
        metrics,
        observations.build(),
        operations,
        objectives,
        randomArrivals,
        null);
  }

  /** The same log by itself, without a word of the plan. */
  Grounds bareLog() {
    RequestLog requests = log.build();
    Window whole = requests.extent();
    return Grounds.ofLogs(requests, whole, RequestStatistics.of(requests, whole), objectives);
  }

  /** What a check finds; none where it does not apply. */
  List<TrustCheck> seenBy(Check check) {
    return check.look(grounds()).stream().toList();
  }

  private RunManifest manifest() {
    return new RunManifest(
        1,
        "made-up",
        "Made up",
        1,
        1,
        model,
        phases,
        START,
        START + LENGTH_MS,
        counted.fromMillis(),
        counted.toMillis(),
        RunManifest.Outcome.FINISHED,
        null,
        "capacity-cli run made-up",
        1,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        instances,
        injectors,
        0,
        null,
        null,
        null);
  }
}
