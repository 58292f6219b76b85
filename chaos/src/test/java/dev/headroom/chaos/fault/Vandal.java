package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.FaultRegister;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process that does and undoes faults from when it is told to (a byte on its input) until it is
 * killed. It tells when it is ready for that, and when it has done each once.
 *
 * <p>Arguments: Headroom's home, Toxiproxy, Redis, the id of a process to be frozen.
 */
final class Vandal {
  static final String READY = "ready";
  static final String ROUND = "round";
  private static final List<Fault> FAULTS =
      List.of(
          Faults.of("latency", Map.of("on", "redis", "delay", "5 ms")),
          Faults.of("redis-memory", Map.of("policy", "allkeys-random", "spare", "64 MB")),
          Faults.of("down", Map.of("on", "redis")),
          Faults.of("pause", Map.of("part", "sleeper")),
          Faults.of(
              "latency",
              Map.of("on", "redis", "delay", "3 ms", "jitter", "1 ms", "direction", "upstream")));

  private Vandal() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    FaultRegister register = FaultRegister.of(new HeadroomHome(Path.of(arguments[0])));
    Surroundings surroundings =
        Places.of(
            URI.create(arguments[1]),
            URI.create(arguments[2]),
            new Places.Processes(
                Map.of("sleeper", ProcessHandle.of(Long.parseLong(arguments[3])).orElseThrow())));
    System.out.println(READY);
    if (System.in.read() < 0) {
      return;
    }
    while (true) {
      round(surroundings, register);
      System.out.println(ROUND);
    }
  }

  /** One by one, then all at once. */
  private static void round(Surroundings surroundings, FaultRegister register)
      throws IOException, InterruptedException {
    for (Fault fault : FAULTS) {
      fault.inject(surroundings, register).close();
    }
    Several.inject(FAULTS, fault -> fault.inject(surroundings, register)).close();
  }
}
