package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.cause.SimulatedApp.Build;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Ten ways in which the simulated app is too small for its load, each by up to a sixth. */
enum SeededBottleneck {
  POOL_OF_THREE("app.db.pool", b -> b.pool = 3, (b, at) -> b.statement = 3 / at),
  FEW_REQUEST_THREADS("app.requestThreads", b -> b.threads = 4, (b, at) -> b.statement = 3.6 / at),
  ROW_LOCKS("database.rows", b -> {}, (b, at) -> b.row = 1 / at),
  SEAT_LOCKS("app.seatLocks", b -> {}, (b, at) -> b.lock = 1 / at),
  SLOW_REDIS("redis", b -> b.network = 0.12, (b, at) -> {}),
  REDIS_CPU("redis.thread", b -> {}, (b, at) -> b.redisCommand = 1 / at),
  SMALL_HEAP("app.heap", b -> b.heapKept = 92, SeededBottleneck::smallHeap),
  SMALL_CPU_SHARE("app.cpu", SeededBottleneck::share, (b, at) -> b.computing = b.cores / at),
  SLOW_CONSUMERS("app.consumers", b -> b.consumers = 1, (b, at) -> b.booking = 1 / at),
  FEW_PERMITS("app.permits", b -> b.permits = 20, (b, at) -> b.people = b.load);

  private interface AtLoad {
    /** Built so that this many a second are the most. */
    void build(Build build, double perSecond);
  }

  final String resource;
  private final Consumer<Build> small;
  private final AtLoad limit;

  SeededBottleneck(String resource, Consumer<Build> small, AtLoad limit) {
    this.resource = resource;
    this.small = small;
    this.limit = limit;
  }

  private static void smallHeap(Build build, double perSecond) {
    build.pauseEvery = 1.5;
    build.pause = 0.4;
  }

  private static void share(Build build) {
    build.cores = 0.5;
    build.heldToCores = true;
    build.othersCpu = 0.05;
  }

  /** With everything else of a size of its own, and large enough. */
  Build build(long seed) {
    SplittableRandom random = new SplittableRandom(1_000L * ordinal() + seed);
    Build build = new Build();
    build.load *= vary(random, 0.3);
    build.computing *= vary(random, 0.3);
    build.statement *= vary(random, 0.5);
    build.redisCommand *= vary(random, 0.5);
    build.booking *= vary(random, 0.3);
    build.othersCpu *= vary(random, 0.8);
    build.pauseEvery *= vary(random, 0.5);
    build.pause *= vary(random, 0.5);
    build.heapKept *= vary(random, 0.3);
    small.accept(build);
    limit.build(build, build.load * (0.85 + 0.12 * random.nextDouble()));
    build.inside = build.permits / (0.9 * build.load);
    return build;
  }

  Map<String, String> app() {
    return this == SEAT_LOCKS ? Map.of(SeatLocks.STRATEGY, "redisson") : Map.of();
  }

  private static double vary(SplittableRandom random, double by) {
    return 1 - by + 2 * by * random.nextDouble();
  }
}
