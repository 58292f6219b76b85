package dev.headroom.capacity.cli;

import dev.headroom.capacity.preflight.Needs;
import dev.headroom.capacity.scenario.Drill;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Machine;
import dev.headroom.capacity.stack.RunPlan;
import dev.headroom.capacity.stack.StackNeeds;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How drills are run.
 *
 * @param scale multiplies the load's users and rates
 * @param users properties of the app
 * @param targets systems that run already; empty for the bundled one
 */
record DrillPlan(
    double scale,
    Map<String, String> users,
    List<URI> targets,
    ToxiproxySource toxiproxy,
    long seed,
    String again) {

  /** Putting faults in and out takes time as well; the load ends when the drill is over. */
  private static final Duration SPARE = Duration.ofSeconds(60);

  DrillPlan {
    users = new LinkedHashMap<>(users);
    targets = List.copyOf(targets);
  }

  /** The load of a drill, made long enough. */
  Scenario load(DrillItem item) {
    Duration longest = item.drill().experiment().longest().plus(SPARE);
    try {
      return item.load().counting(longest).scaled(scale, 1).withApp(item.app(users));
    } catch (IllegalArgumentException phases) {
      throw new UsageException(
          "the load of drill "
              + item.drill().name()
              + " is \""
              + item.drill().load()
              + "\", "
              + phases.getMessage()
              + ".",
          "Name a load with one phase that counts.");
    }
  }

  /** What this machine has to hold for it. */
  Needs needs(DrillItem item) {
    Scenario load = load(item);
    try {
      return Needs.of(
          load,
          load.app(),
          targets.isEmpty() ? item.drill().stack().instances() : 0,
          OptionalInt.of(1),
          Machine.limits(Targets.loopback(targets)));
    } catch (IllegalArgumentException property) {
      throw new UsageException(
          property.getMessage() + ".", "See the app's documented properties for what it takes.");
    }
  }

  RunPlan run(DrillItem item, Path results) {
    Scenario load = load(item);
    Drill.Stack stack = item.drill().stack();
    return new RunPlan(
            load,
            scale,
            1,
            new AppSetup(stack.instances(), 0, load.app())
                .with(
                    new StackNeeds(
                        stack.front(), stack.redis() == Drill.Redis.SENTINELS, toxiproxy)),
            targets,
            1,
            0,
            null,
            seed,
            results,
            "capacity-cli drill " + item.drill().name() + again)
        .forDrill(item.drill().name());
  }

  static String plain(double factor) {
    return BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
  }
}
