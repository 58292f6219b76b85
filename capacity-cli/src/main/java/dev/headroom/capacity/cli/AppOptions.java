package dev.headroom.capacity.cli;

import dev.headroom.capacity.stack.AppSetup;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How the bundled app is started; the same options mean the same in every command that starts it.
 */
final class AppOptions {
  @Option(
      names = "--instances",
      paramLabel = "N",
      converter = PositiveCount.class,
      defaultValue = "1",
      description = "app instances")
  private int instances;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "first port of the app; a free one is found otherwise")
  private int port;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "overrides an app property; repeatable")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      converter = HeapSize.class,
      description = "most memory of each app instance's heap, as Java takes it; 512m otherwise")
  private @Nullable String heap;

  /**
   * @throws UsageException if a port that is asked for is not free
   */
  AppSetup setup() {
    Ports.check(port, instances);
    return new AppSetup(instances, port, properties).withHeap(heap);
  }

  /** These options as one would write them again, each with a blank before it. */
  String again() {
    StringBuilder again = new StringBuilder();
    if (instances != 1) {
      again.append(" --instances ").append(instances);
    }
    properties.forEach(
        (key, value) -> again.append(" --set ").append(key).append('=').append(value));
    if (heap != null) {
      again.append(" --heap ").append(heap);
    }
    return again.toString();
  }
}
