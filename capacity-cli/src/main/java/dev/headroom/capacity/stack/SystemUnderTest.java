package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.LostPart;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.Part;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackListener;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.Store;
import dev.headroom.testbed.home.HomeUnusableException;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.StackStartException;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the load is put on: the bundled app on its stores, or systems that run already. Owns every
 * process of a run, so that none outlives it.
 */
final class SystemUnderTest implements AutoCloseable {
  private static final String APP = "app-";
  private static final long FIRST_SCHEDULE = 1;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Stack stack;
  private final List<URI> targets;
  private final List<AppAdmin> admins;
  private final AppSetup app;
  private final boolean bundled;
  private volatile double share;

  private SystemUnderTest(Stack stack, AppSetup app, List<URI> running) {
    this.stack = stack;
    this.app = app;
    this.bundled = running.isEmpty();
    this.targets = bundled ? entrances(stack.endpoints()) : running;
    this.admins = stack.endpoints().management().stream().map(AppAdmin::new).toList();
  }

  /**
   * @param app how the bundled one is started where there are no {@code targets}
   * @param targets systems that run already; empty for the bundled app
   * @param stores that run already and outlive this; null for own ones
   * @throws StackFailure naming the part that did not start; the listener has heard its last lines
   */
  static SystemUnderTest start(
      AppSetup app,
      List<URI> targets,
      Installation installation,
      @Nullable Endpoints stores,
      Path logs,
      RunListener listener) {
    try {
      StackSpec spec =
          (targets.isEmpty()
                  ? app.spec(installation, stores)
                  : StackSpec.stores(EnumSet.noneOf(Store.class)))
              .withDirectory(logs)
              .withoutShutdownHook()
              .withListener(telling(listener));
      return new SystemUnderTest(Stack.start(spec), app, targets);
    } catch (StackStartException failed) {
      listener.failed(failed.getMessage());
      throw new StackFailure(
          failed.part() + " did not start: " + failed.reason() + "; its log is in " + logs, failed);
    } catch (HomeUnusableException failed) {
      throw new StackFailure(failed.getMessage(), failed);
    }
  }

  private static List<URI> entrances(Endpoints endpoints) {
    URI front = endpoints.front();
    return front == null ? endpoints.apps() : List.of(front);
  }

  private static StackListener telling(RunListener listener) {
    return new StackListener() {
      @Override
      public void starting(String part) {
        listener.doing("starting " + part);
      }

      @Override
      public void ready(String part, Duration took) {
        listener.doing(part + " is ready");
      }
    };
  }

  /**
   * Empties the bundled app and fills it with what the scenario needs; leaves other systems alone.
   */
  void prepare(Map<String, Object> data) {
    if (!admins.isEmpty()) {
      admins.get(0).reset();
      admins.get(0).seed(data);
    }
  }

  /** Each instance is to be held to so many cores while a load is on it; 0 lets all run free. */
  void limitApps(double cores) {
    share = cores;
  }

  /**
   * Holds the instances to their share: what prepares a load and takes stock of it afterwards would
   * take as long as a start on it.
   *
   * @throws StackFailure where the kernel refuses
   */
  void hold() {
    if (share > 0) {
      quota(() -> stack.limitApps(share));
    }
  }

  /** Lets them run free again. */
  void free() {
    if (share > 0) {
      quota(stack::liftAppLimits);
    }
  }

  /** Something that the kernel may refuse. */
  private interface Change {
    void make() throws IOException;
  }

  private static void quota(Change change) {
    try {
      change.make();
    } catch (IOException refused) {
      throw new StackFailure("the CPU quota can't be set: " + refused.getMessage(), refused);
    }
  }

  /** The app's own facts as JSON; empty where it is not the bundled one. */
  Optional<String> ledger() {
    return asked(AppAdmin::ledger);
  }

  /** The app's facts row by row, to be closed; empty where it is not the bundled one. */
  Optional<InputStream> facts() {
    return asked(AppAdmin::facts);
  }

  private <A> Optional<A> asked(Function<AppAdmin, A> question) {
    return admins.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FirstToAnswer(AppAdmin.QUESTION, PAUSE, this::someInstanceLives)
                .ask(admins, question));
  }

  private boolean someInstanceLives() {
    return stack.parts().stream().anyMatch(part -> part.name().startsWith(APP) && part.alive());
  }

  List<URI> targets() {
    return targets;
  }

  ManagedProcess spawn(String name, List<String> command) {
    return stack.spawn(name, command);
  }

  /** What may be disturbed of it, and asked meanwhile, while this load is on it. */
  Surroundings surroundings(RunPlan plan) {
    Endpoints endpoints = stack.endpoints();
    String database = endpoints.database();
    return new Surroundings(
        bundled ? endpoints.toxiproxy() : givenProxies(),
        endpoints.redis(),
        database == null
            ? null
            : new Surroundings.Database(
                database, endpoints.databaseUser(), endpoints.databasePassword()),
        endpoints.kafka(),
        targets.get(0),
        bundled ? endpoints.apps() : targets,
        endpoints.management(),
        new StackParts(stack),
        guests(plan));
  }

  private @Nullable URI givenProxies() {
    ToxiproxySource given = app.needs().toxiproxy();
    return given == null ? null : given.url();
  }

  private Surroundings.Guests guests(RunPlan plan) {
    return new Surroundings.Guests(plan.firstGuest(), bundled ? RunPlan.GUESTS : 0, FIRST_SCHEDULE);
  }

  /** Has everything of it sampled that can be. */
  void gauges(MetricsSampler sampler) {
    for (int i = 0; i < admins.size(); i++) {
      AppAdmin admin = admins.get(i);
      Gauge told = new AppGauge(admin::metrics);
      sampler.watch("app", i + 1, app.needs().hold() == null ? told : new SeldomGauge(told));
    }
    if (admins.isEmpty()) {
      TargetMetrics metrics = new TargetMetrics();
      for (int i = 0; i < targets.size(); i++) {
        int instance = i + 1;
        metrics.of(targets.get(i)).ifPresent(gauge -> sampler.watch("app", instance, gauge));
      }
    }
    for (Part part : stack.parts()) {
      new PartGauges(part.name(), () -> stack.process(part.name()).pid()).in(sampler);
    }
    if (app.needs().hold() != null) {
      for (int i = 1; i <= admins.size(); i++) {
        sampler.watch("app", i, shareOf(APP + i));
      }
    }
    URI redis = stack.endpoints().redis();
    if (redis != null) {
      sampler.watch("redis", 1, new RedisInfo(redis));
    }
    Endpoints endpoints = stack.endpoints();
    String database = endpoints.database();
    if (database != null) {
      sampler.watch(
          "mariadb",
          1,
          new DatabaseStatus(database, endpoints.databaseUser(), endpoints.databasePassword()));
    }
  }

  private ShareGauge shareOf(String part) {
    return new ShareGauge(part, () -> stack.process(part), () -> share, stack::throttling);
  }

  /** The first part that is no longer alive, though nobody took it away. */
  Optional<LostPart> lostPart() {
    List<Part> dead = stack.parts().stream().filter(part -> !part.alive()).toList();
    // In this order: one that was brought back meanwhile is not among those away any more.
    Set<String> away = stack.away();
    return dead.stream()
        .filter(part -> !away.contains(part.name()))
        .filter(part -> !stack.process(part.name()).isAlive())
        .findFirst()
        .map(part -> lost(part, LastWords.of(part.logFile())));
  }

  /** The first part that gave up: it ended, or its log tells of memory that ran out. */
  Optional<LostPart> casualty() {
    return lostPart()
        .or(
            () ->
                stack.parts().stream()
                    .flatMap(
                        part ->
                            LastWords.outOfMemory(part.logFile()).stream()
                                .map(evidence -> lost(part, evidence)))
                    .findFirst());
  }

  private static LostPart lost(Part part, String evidence) {
    return new LostPart(part.name(), evidence, System.currentTimeMillis());
  }

  @Override
  public void close() {
    stack.close();
  }
}
