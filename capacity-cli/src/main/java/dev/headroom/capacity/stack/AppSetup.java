package dev.headroom.capacity.stack;

import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.StackSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the bundled app is started.
 *
 * @param instances at least 1
 * @param firstPort of the instances; 0 for any that is free
 * @param properties of Spring, over the app's own
 * @param needs what it stands on and behind
 * @param heap most that each instance may take, as Java does ({@code 512m}); null for the usual
 */
public record AppSetup(
    int instances,
    int firstPort,
    Map<String, String> properties,
    StackNeeds needs,
    @Nullable String heap) {

  public AppSetup {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** With the usual heap. */
  public AppSetup(int instances, int firstPort, Map<String, String> properties, StackNeeds needs) {
    this(instances, firstPort, properties, needs, null);
  }

  /** By itself on its stores. */
  public AppSetup(int instances, int firstPort, Map<String, String> properties) {
    this(instances, firstPort, properties, StackNeeds.NONE);
  }

  /** The same, standing on and behind these. */
  public AppSetup with(StackNeeds other) {
    return new AppSetup(instances, firstPort, properties, other, heap);
  }

  /** The same with these properties over its own. */
  public AppSetup changed(Map<String, String> above) {
    Map<String, String> both = new LinkedHashMap<>(properties);
    both.putAll(above);
    return new AppSetup(instances, firstPort, both, needs, heap);
  }

  /** The same with another heap; null for the usual. */
  public AppSetup withHeap(@Nullable String most) {
    return new AppSetup(instances, firstPort, properties, needs, most);
  }

  /** The same with these properties beneath its own. */
  public AppSetup over(Map<String, String> beneath) {
    Map<String, String> both = new LinkedHashMap<>(beneath);
    both.putAll(properties);
    return new AppSetup(instances, firstPort, both, needs, heap);
  }

  /**
   * The app on stores of its own.
   *
   * @param stores that run already, instead of own ones; null for none
   */
  StackSpec spec(Installation installation, @Nullable Endpoints stores) {
    StackSpec on = stores == null ? StackSpec.stores() : StackSpec.on(stores);
    StackSpec spec =
        heap == null
            ? on.withApp(installation.appJar(), instances)
            : on.withApp(installation.appJar(), instances, List.of("-Xmx" + heap));
    for (Map.Entry<String, String> property : properties.entrySet()) {
      spec = spec.withAppProperty(property.getKey(), property.getValue());
    }
    return needs.in(firstPort == 0 ? spec : spec.withAppPorts(firstPort));
  }
}
