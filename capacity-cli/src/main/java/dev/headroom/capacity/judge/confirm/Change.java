package dev.headroom.capacity.judge.confirm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is changed of a suspect, and nothing else.
 *
 * @param resource that is suspected, e.g. {@code app.db.pool}
 * @param properties of the app, in order
 * @param from what the first of them was
 */
public record Change(String resource, Map<String, String> properties, String from) {

  public Change {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  static Change of(String resource, String property, Object from, Object to) {
    return new Change(resource, Map.of(property, String.valueOf(to)), String.valueOf(from));
  }

  /** Name of the property that is changed. */
  public String property() {
    return properties.keySet().iterator().next();
  }

  public String to() {
    return properties.values().iterator().next();
  }
}
