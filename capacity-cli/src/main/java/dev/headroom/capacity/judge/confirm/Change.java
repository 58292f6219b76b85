package dev.headroom.capacity.judge.confirm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is changed of a suspect, and nothing else.
 *
 * @param resource that is suspected, e.g. {@code app.db.pool}
 * @param properties of the app, in order
 * @param heap of each app instance, as Java takes it; null where that stays
 * @param from what the first of them was
 */
public record Change(
    String resource, Map<String, String> properties, @Nullable String heap, String from) {

  /** The option that sets a heap. */
  public static final String HEAP = "--heap";

  public Change {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** Of properties alone. */
  public Change(String resource, Map<String, String> properties, String from) {
    this(resource, properties, null, from);
  }

  static Change ofHeap(String resource, String from, String to) {
    return new Change(resource, Map.of(), to, from);
  }

  static Change of(String resource, String property, Object from, Object to) {
    return new Change(resource, Map.of(property, String.valueOf(to)), String.valueOf(from));
  }

  /** All that is changed, by the name of the property or option that sets it. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>(properties);
    if (heap != null) {
      settings.put(HEAP, heap);
    }
    return Collections.unmodifiableMap(settings);
  }

  /** Name of the property or option that is changed. */
  public String property() {
    return settings().keySet().iterator().next();
  }

  public String to() {
    return settings().values().iterator().next();
  }
}
