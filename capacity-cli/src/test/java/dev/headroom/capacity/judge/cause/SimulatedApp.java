package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An app on its stores of which every wait is known, because it is simulated: threads, cores, a
 * pool, locks, Redis, rows, consumers behind the answers, collections. Whatever is scarce keeps
 * others waiting, as it does in the real one: who waits for a core holds a thread, a lock and a
 * connection meanwhile. It is sampled once a second, under the names and with the habits of the
 * real one: timers count when what they time is over.
 */
final class SimulatedApp {

  static final int SECONDS = 60;
  private static final int WARM_UP = 5;
  private static final double SCRIPT = 0.0004;

  /** How it is built; times in seconds. */
  static final class Build {
    int threads = 200;
    double cores = 2;
    int pool = 20;
    int consumers = 8;
    double computing = 0.004;
    double network = 0.0004;
    double redisCommand = 0.0001;
    double statement = 0.004;
    double lock;
    double row;
    double booking = 0.02;
    double othersCpu = 0.2;
    double pauseEvery = 9;
    double pause = 0.015;
    double heapKept = 45;
    boolean heldToCores;
    int permits = 1_000;
    double inside = 0.3;
    double people;
    double load = 60;
  }

  private final Build build;
  private final Random random;
  private final Bench bench = new Bench();
  private final Bench.Servers threads;
  private final Bench.Servers cores;
  private final Bench.Servers pool;
  private final Bench.Servers redis;
  private final Bench.Servers seat;
  private final Bench.Servers row;
  private final Bench.Servers consumers;
  private final Bench.Servers permits;
  private final List<MetricSample> metrics = new ArrayList<>();
  private final List<long[]> answers = new ArrayList<>();
  private double redisSeconds;
  private long redisCalls;
  private double paused;
  private int inflight;
  private long calls;
  private double callSeconds;
  private double otherCpu;
  private double lastCpu;

  SimulatedApp(Build build, long seed) {
    this.build = build;
    this.random = new Random(seed);
    threads = bench.new Servers(build.threads);
    cores = bench.new Servers(Math.max(1, (int) Math.round(build.cores)));
    pool = bench.new Servers(build.pool);
    redis = bench.new Servers(1);
    seat = bench.new Servers(1);
    row = bench.new Servers(1);
    consumers = bench.new Servers(build.consumers);
    permits = bench.new Servers(build.permits);
  }

  /**
   * From half the load to all of it in the middle, and back: some seconds are worse than others.
   */
  private double rate() {
    double part = bench.now() / (WARM_UP + SECONDS);
    return build.load * (0.55 + 0.45 * Math.sin(Math.PI * part));
  }

  void run() {
    bench.after(0, this::arrive);
    bench.after(0, this::collect);
    bench.after(0, this::others);
    if (build.people > 0) {
      bench.after(0, this::person);
    }
    for (int s = 0; s <= WARM_UP + SECONDS; s++) {
      bench.until(s);
      sample(s);
    }
  }

  private double about(double mean) {
    return mean * (0.5 + 0.5 * -Math.log(1 - random.nextDouble()));
  }

  private void arrive() {
    bench.after(-Math.log(1 - random.nextDouble()) / rate(), this::arrive);
    double asked = bench.now();
    threads.take(
        () -> {
          double taken = bench.now();
          inflight++;
          work(
              () -> {
                inflight--;
                threads.giveBack(taken);
                calls++;
                callSeconds += bench.now() - taken;
                long millis = Math.round(1_000 * (bench.now() - asked + 0.001));
                answers.add(new long[] {(long) (1_000 * asked), millis});
              });
        });
  }

  /** Some computing, Redis, the seat's lock, the database, and a booking behind it. */
  private void work(Runnable done) {
    compute(
        0.5,
        () ->
            toRedis(
                () ->
                    locked(
                        () ->
                            toDatabase(
                                () ->
                                    compute(
                                        0.5,
                                        () -> {
                                          consumers.serve(about(build.booking), () -> {});
                                          done.run();
                                        })))));
  }

  private void compute(double share, Runnable then) {
    double scale = Math.max(1, Math.round(build.cores)) / build.cores;
    cores.serve(about(build.computing * share) * scale, then);
  }

  private void toRedis(Runnable then) {
    double asked = bench.now();
    bench.after(
        build.network + random.nextDouble() * build.network / 4,
        () ->
            redis.serve(
                about(build.redisCommand),
                () ->
                    bench.after(
                        build.network,
                        () -> {
                          redisSeconds += bench.now() - asked;
                          redisCalls++;
                          then.run();
                        })));
  }

  private void locked(Runnable then) {
    if (build.lock == 0) {
      then.run();
      return;
    }
    seat.serve(about(build.lock), then);
  }

  private void toDatabase(Runnable then) {
    pool.take(
        () -> {
          double taken = bench.now();
          Runnable end =
              () -> {
                pool.giveBack(taken);
                then.run();
              };
          bench.after(
              about(build.statement),
              () -> {
                if (build.row == 0) {
                  end.run();
                } else {
                  row.serve(about(build.row), end);
                }
              });
        });
  }

  /** All cores stand still. */
  private void collect() {
    bench.after(build.pauseEvery * (0.7 + 0.6 * random.nextDouble()), this::collect);
    double length = about(build.pause);
    paused += length;
    for (int core = 0; core < cores.size(); core++) {
      cores.take(
          () -> {
            double from = bench.now();
            bench.after(length, () -> cores.giveBack(from));
          });
    }
  }

  /** Whoever else runs here, in bursts. */
  private void others() {
    bench.after(0.5, this::others);
    double share = build.othersCpu * (0.4 + 1.2 * random.nextDouble());
    otherCpu += 0.5 * share * build.cores;
    cores.serve(0.5 * share * build.cores * 0.1, () -> {});
  }

  private void person() {
    bench.after(-Math.log(1 - random.nextDouble()) / build.people, this::person);
    permits.serve(about(build.inside), () -> {});
  }

  private void sample(int second) {
    level(second, "app.requests.queued", threads.queued());
    level(second, "app.requests.inflight", inflight);
    level(second, "app.requestThreads.busy", threads.busy());
    level(second, "app.requestThreads.max", threads.size());
    level(second, "app.http.calls", calls);
    level(second, "app.http.seconds", callSeconds);
    level(second, "app.db.active", pool.busy());
    level(second, "app.db.pending", pool.queued());
    level(second, "app.db.max", pool.size());
    level(second, "app.db.acquires", pool.waits);
    level(second, "app.db.acquire.seconds", pool.waitSeconds);
    level(second, "app.db.usages", pool.uses);
    level(second, "app.db.usage.seconds", pool.useSeconds);
    level(second, "app.redis.calls", redisCalls);
    level(second, "app.redis.seconds", redisSeconds);
    level(second, "redis.cpu.seconds", redis.useSeconds + second * 0.02);
    level(second, "redis.ping.millis", 2_000 * build.network + SCRIPT);
    level(second, "app.lock.waits", seat.waits);
    level(second, "app.lock.wait.seconds", seat.waitSeconds);
    level(second, "app.lock.held.seconds", seat.useSeconds);
    level(second, "mariadb.rowLock.waits", row.waits);
    level(second, "mariadb.rowLock.seconds", row.waitSeconds);
    level(second, "app.requestThreads.cpuWait.seconds", cores.waitSeconds);
    level(second, "app.requestThreads.cpu.seconds", cores.useSeconds);
    double cpu = (cores.useSeconds - lastCpu) / cores.size();
    lastCpu = cores.useSeconds;
    double share = Math.min(1, cpu);
    level(second, "app.cpu.seconds", cores.useSeconds * build.cores / cores.size());
    if (build.heldToCores) {
      level(second, "app.cpu.cores", build.cores);
    }
    level(second, "app.cpu.percent", build.heldToCores ? 50 * share * build.cores : 100 * share);
    level(
        second,
        "machine.cpu.percent",
        build.heldToCores ? 25 + 30 * share : Math.min(100, 100 * share + 6));
    level(second, "mariadb.cpu.percent", 5 + 4 * random.nextDouble());
    level(second, "generator.cpu.percent", 4 + 3 * random.nextDouble());
    level(second, "generator.thread.busiest.percent", 12 + 9 * random.nextDouble());
    level(second, "app.gc.pauseSeconds", paused);
    level(second, "app.heap.maxMiB", 512);
    level(second, "app.heap.afterCollection.percent", build.heapKept + random.nextDouble());
    level(second, "app.bookings.settled", consumers.uses);
    level(second, "app.consumer.lag", consumers.queued() + consumers.busy());
    level(second, "app.line.length", permits.queued());
    level(second, "app.permits.out", permits.busy());
    level(second, "app.admissions", permits.waits);
  }

  private void level(int second, String metric, double value) {
    String part = metric.substring(0, metric.indexOf('.'));
    long at = MadeUpTrouble.START + (second - WARM_UP) * 1_000L;
    metrics.add(new MetricSample(at, part, 1, metric, Map.of(), value));
  }

  List<MetricSample> metrics() {
    return metrics;
  }

  RequestLog log() {
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("Gatling 3.15.1", MadeUpTrouble.START);
    builder.scenario("simulated");
    int well = builder.kind("call", "", true);
    for (long[] answer : answers) {
      int start = (int) answer[0] - WARM_UP * 1_000;
      if (start >= 0) {
        builder.request(well, start, (int) answer[1]);
      }
    }
    return builder.build();
  }
}
