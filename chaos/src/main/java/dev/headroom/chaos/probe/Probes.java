package dev.headroom.chaos.probe;

import static java.util.Map.entry;

import dev.headroom.chaos.probe.LiveLoad.Figures;
import dev.headroom.chaos.surroundings.Proxied;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Every probe there is, one line each. */
public final class Probes {

  private static final String THROUGH = "through";

  /** What makes a probe of its keys. */
  private record Type(String unit, List<String> keys, Function<Given, LiveProbe.Kind> maker) {
    static Type of(String unit, Function<Given, LiveProbe.Kind> maker, String... keys) {
      return new Type(unit, List.of(keys), maker);
    }
  }

  private static final Map<String, Type> TYPES =
      Map.ofEntries(
          entry("redis-round-trip", Type.of("ms", given -> trip(Proxied.REDIS, given), THROUGH)),
          entry(
              "database-round-trip",
              Type.of("ms", given -> trip(Proxied.DATABASE, given), THROUGH)),
          entry("kafka-metadata", Type.of("ms", given -> trip(Proxied.KAFKA, given), THROUGH)),
          entry("http", Type.of("ms", HttpAnswer::of, "path", "on", "expect")),
          entry("http-status", Type.of("", HttpAnswer::statusOf, "path", "on")),
          entry("instances-ready", Type.of("", given -> InstancesReady.KIND)),
          entry("metric", Type.of("", MetricValue::of, "metric", "labels", "aggregate")),
          entry(
              "permits-out", Type.of("", given -> MetricValue.of("headroom_waiting_permits_out"))),
          entry("load-errors", Type.of("%", given -> LoadShare.ERRORS)),
          entry("load-rate", Type.of("/s", given -> LoadShare.RATE)),
          entry("users", Type.of("", given -> said(Figures::users))),
          entry("streams", Type.of("", given -> said(Figures::streams))));

  private Probes() {}

  /**
   * Makes a probe.
   *
   * @param type one of {@link #types}
   * @param parameters as written in a drill's file, without name, tolerance and how often
   * @throws IllegalArgumentException if type, keys or values are not right; the message says so as
   *     an apposition to the type
   */
  public static LiveProbe.Kind of(String type, Map<String, String> parameters) {
    Type known = TYPES.get(type);
    if (known == null) {
      throw new IllegalArgumentException("which is none of " + String.join(", ", types()));
    }
    return known.maker().apply(new Given(known.keys(), parameters));
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

  /** What a type's values are: {@code ms}, {@code %}, {@code /s}, or empty for a bare number. */
  public static String unit(String type) {
    Type known = TYPES.get(type);
    return known == null ? "" : known.unit();
  }

  private static LiveProbe.Kind said(ToDoubleFunction<Figures> figure) {
    return (surroundings, load) -> {
      FreshLoad fresh = FreshLoad.of(load);
      return () -> figure.applyAsDouble(fresh.now());
    };
  }

  /** As the app is connected, through the proxy, unless the file says otherwise. */
  private static LiveProbe.Kind trip(Proxied store, Given given) {
    boolean proxied = given.oneOf(THROUGH, List.of("proxy", "direct")).equals("proxy");
    return (surroundings, load) -> new RoundTrip(store, surroundings, proxied);
  }
}
