package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that calls share, and how much of it they used.
 *
 * @param name for programs, e.g. {@code app.db.pool}
 * @param utilisation share of it in use, the mean, 0 to 1
 * @param demandSeconds of it a call needs: busy time by calls (service demand law: Denning and
 *     Buzen 1978, ACM Computing Surveys 10, 225–261); NaN where calls were not counted
 */
record Resource(String name, Message label, double utilisation, double demandSeconds) {

  /** Of a resource of several servers, one call keeps one of them busy. */
  private static Resource of(
      String name, Message label, double utilisation, double servers, double callsPerSecond) {
    return new Resource(
        name,
        label,
        utilisation,
        callsPerSecond > 0 ? utilisation * servers / callsPerSecond : Double.NaN);
  }

  /** The load, as a multiple of this one, at which nothing of it would be left. */
  double fullAt() {
    return 1 / utilisation;
  }

  /** All that was measured, fullest first. */
  static List<Resource> of(Samples samples, Window window, double callsPerSecond, double cores) {
    List<Resource> found = new ArrayList<>();
    double machine = samples.level("machine.cpu.percent", window) / 100;
    double app = samples.highestLevel("app.cpu.percent", window) / 100;
    found.add(
        of("machine.cpu", Message.of("the machine\u2019s CPU"), machine, cores, callsPerSecond));
    found.add(of("app.cpu", Message.of("the app\u2019s CPU"), app, cores, callsPerSecond));
    double database = samples.level("mariadb.cpu.percent", window) / 100;
    found.add(
        of("database.cpu", Message.of("the CPU by the database"), database, cores, callsPerSecond));
    double held = samples.rate("app.db.usage.seconds", window);
    double pool = samples.level("app.db.max", window);
    double inUse = Double.isNaN(held) ? samples.level("app.db.active", window) : held;
    found.add(
        of("app.db.pool", Message.of("the database pool"), inUse / pool, pool, callsPerSecond));
    double redis = samples.rate("redis.cpu.seconds", window);
    found.add(of("redis.thread", Message.of("the thread of Redis"), redis, 1, callsPerSecond));
    double threads = samples.level("app.requestThreads.max", window);
    double busy = samples.level("app.requestThreads.busy", window);
    found.add(
        of(
            "app.requestThreads",
            Message.of("the request threads"),
            busy / threads,
            threads,
            callsPerSecond));
    found.removeIf(resource -> !Double.isFinite(resource.utilisation) || resource.utilisation <= 0);
    found.sort(Comparator.comparingDouble(Resource::utilisation).reversed());
    return List.copyOf(found);
  }
}
