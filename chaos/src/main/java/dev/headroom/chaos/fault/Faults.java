package dev.headroom.chaos.fault;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every fault there is, one line each. */
public final class Faults {

  /** What makes a fault of its keys. */
  private record Type(List<String> keys, Function<Parameters, Fault> maker) {
    static Type of(Function<Parameters, Fault> maker, String... keys) {
      return new Type(List.of(keys), maker);
    }
  }

  private static final Map<String, Type> TYPES =
      Map.ofEntries(
          entry("latency", Type.of(Latency::of, "on", "delay", "jitter", Directions.KEY)),
          entry("bandwidth", Type.of(Bandwidth::of, "on", "rate", Directions.KEY)),
          entry("timeout", Type.of(Silence::of, "on", "after", Directions.KEY)),
          entry("reset", Type.of(Reset::of, "on", "after", Directions.KEY)),
          entry("slow-close", Type.of(SlowClose::of, "on", "delay")),
          entry("slicer", Type.of(Slicer::of, "on", "size", "delay", Directions.KEY)),
          entry("limit-data", Type.of(LimitData::of, "on", "bytes", Directions.KEY)),
          entry("down", Type.of(Down::of, "on")),
          entry("kill", Type.of(Kill::of, "part")),
          entry("pause", Type.of(Pause::of, "part")),
          entry("restart-each", Type.of(RestartEach::of)),
          entry("kill-redis-master", Type.of(KillRedisMaster::of)),
          entry("flush", Type.of(Flush::of)),
          entry("redis-memory", Type.of(RedisMemory::of, "policy", "spare")),
          entry("expire-caches", Type.of(ExpireCaches::of, "every")),
          entry("hold-connections", Type.of(HoldConnections::of, "connections", "longest")),
          entry("lock-table", Type.of(LockTable::of, "table")),
          entry("refuse-writes", Type.of(RefuseWrites::of, "topic", "retention")),
          entry("poison", Type.of(Poison::of, "topic", "messages")),
          entry("slow-consumer", Type.of(SlowConsumer::of, "rate", "lag")),
          entry("ballast", Type.of(Ballast::of, "megabytes", "churn", "pauses", "longest")),
          entry("slow-readers", Type.of(SlowReaders::of, "guests")),
          entry("squatters", Type.of(Squatters::of, "guests")));

  private Faults() {}

  /**
   * Makes a fault.
   *
   * @param type one of {@link #types}
   * @param parameters as written in a drill's file, without when and how long
   * @throws IllegalArgumentException if type, keys or values are not right; the message says so as
   *     an apposition to the type: {@code which has no key "dely" but takes …}
   */
  public static Fault of(String type, Map<String, String> parameters) {
    Type known = TYPES.get(type);
    if (known == null) {
      throw new IllegalArgumentException("which is none of " + String.join(", ", types()));
    }
    return known.maker().apply(new Parameters(known.keys(), parameters));
  }

  /** The names of all, sorted. */
  public static List<String> types() {
    return TYPES.keySet().stream().sorted().toList();
  }

  /** What a type takes, in the order of its documentation; empty for an unknown type. */
  public static List<String> keys(String type) {
    Type known = TYPES.get(type);
    return known == null ? List.of() : known.keys();
  }
}
