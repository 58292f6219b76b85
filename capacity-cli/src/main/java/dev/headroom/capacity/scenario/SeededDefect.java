package dev.headroom.capacity.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A defect that the app can be told to have, so that it shows whether anybody notices.
 *
 * @param id as the app's property {@code defects.seeded} takes it
 * @param what it does, in one line
 * @param load name of the scenario that gives it occasion
 * @param noticedBy whether a check or an objective should notice
 * @param notice that check's id, or that objective's name
 * @param app properties of the app beyond those of the load
 */
public record SeededDefect(
    String id,
    String what,
    String load,
    NoticedBy noticedBy,
    String notice,
    Map<String, String> app) {

  /** What a defect breaks. */
  public enum NoticedBy {
    CHECK,
    OBJECTIVE
  }

  public SeededDefect {
    app = Collections.unmodifiableMap(new LinkedHashMap<>(app));
  }
}
