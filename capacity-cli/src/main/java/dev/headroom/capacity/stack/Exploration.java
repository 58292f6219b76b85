package dev.headroom.capacity.stack;

import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.Part;
import dev.headroom.testbed.RunningStack;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackListener;
import dev.headroom.testbed.StackRegistry;
import dev.headroom.testbed.home.HomeUnusableException;
import dev.headroom.testbed.process.StackStartException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The stack by itself: started by one command, looked at and ended by others. */
public final class Exploration {
  private final RunningStack stack;

  /**
   * A part as people see it.
   *
   * @param log what it wrote
   */
  public record PartView(String name, long pid, boolean alive, Path log) {}

  private Exploration(RunningStack stack) {
    this.stack = stack;
  }

  /**
   * The one that was started to explore and runs until it is stopped; stacks of runs are not meant.
   */
  public static Optional<Exploration> running() {
    return registry().list().stream()
        .filter(stack -> stack.state().owner().isNone())
        .filter(stack -> stack.state().isReady())
        .findFirst()
        .map(Exploration::new);
  }

  /** Ends what is left of stacks whose processes were killed; returns how many there were. */
  public static int sweep() {
    return registry().sweep();
  }

  private static StackRegistry registry() {
    try {
      return StackRegistry.open();
    } catch (HomeUnusableException unusable) {
      throw new StackFailure(unusable.getMessage(), unusable);
    }
  }

  /**
   * Starts everything, filled with the seed data.
   *
   * @throws StackFailure naming the part that did not start
   */
  public static Exploration start(Installation installation, AppSetup app, Consumer<String> said) {
    try {
      // not closed here: it is to outlive this process
      Stack stack = Stack.start(app.spec(installation, null).unowned().withListener(telling(said)));
      new AppAdmin(stack.endpoints().management().get(0)).seed(Map.of());
      return new Exploration(registry().find(stack.id()).orElseThrow());
    } catch (StackStartException | HomeUnusableException failed) {
      throw new StackFailure(failed.getMessage(), failed);
    }
  }

  private static StackListener telling(Consumer<String> said) {
    return new StackListener() {
      @Override
      public void ready(String part, Duration took) {
        said.accept(part + " is ready after " + took.toMillis() / 100 / 10.0 + " s");
      }
    };
  }

  /** Addresses by kind, as the contract of {@code status --json} names them. */
  public Map<String, Object> addresses() {
    Endpoints endpoints = stack.state().endpoints();
    Map<String, Object> addresses = new LinkedHashMap<>();
    addresses.put("apps", endpoints.apps());
    addresses.put("management", endpoints.management());
    addresses.put("redis", endpoints.redis());
    addresses.put("database", endpoints.database());
    addresses.put("kafka", endpoints.kafka());
    addresses.put("toxiproxy", endpoints.toxiproxy());
    addresses.put("pids", endpoints.pids());
    return addresses;
  }

  public List<PartView> parts() {
    return stack.parts().stream()
        .map(part -> new PartView(part.name(), part.pid(), part.alive(), part.logFile()))
        .toList();
  }

  /** Whether every part runs. */
  public boolean whole() {
    return stack.parts().stream().allMatch(Part::alive);
  }

  public void stop() {
    stack.stop();
  }
}
