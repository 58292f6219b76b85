package dev.headroom.chaos.fault;

import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.util.Map;

/** The two ways through a proxy, by the words of a drill's file. */
final class Directions {
  static final String KEY = "direction";
  private static final Map<String, ToxicDirection> WORDS =
      Map.of("upstream", ToxicDirection.UPSTREAM, "downstream", ToxicDirection.DOWNSTREAM);

  private Directions() {}

  static ToxicDirection of(Parameters parameters) {
    return parameters.oneOf(KEY, "downstream", WORDS);
  }
}
