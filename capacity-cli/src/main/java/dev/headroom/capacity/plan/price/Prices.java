package dev.headroom.capacity.plan.price;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A price file.
 *
 * @param date of the prices, {@code 2026-11-01}
 * @param currency three letters
 * @param app sizes of instances, at least one
 * @param parts by name: {@code database}, {@code redis}, {@code kafka}, {@code balancer}
 */
public record Prices(String date, String currency, List<AppSize> app, Map<String, Part> parts) {

  /** Parts that have a price, in the order that bills have them. */
  public static final List<String> PARTS = List.of("database", "redis", "kafka", "balancer");

  public Prices {
    app = List.copyOf(app);
    parts = Map.copyOf(parts);
  }

  /**
   * A size of app instances.
   *
   * @param cores null where the file does not say
   * @param memoryMiB null where the file does not say
   * @param price a month
   * @param carries how many times what a measured instance does: an assumption of whoever wrote the
   *     file; null for the size that was measured
   */
  public record AppSize(
      String name,
      @Nullable Double cores,
      @Nullable Double memoryMiB,
      double price,
      @Nullable Double carries) {}

  /**
   * Any other part.
   *
   * @param price a month a piece
   * @param pieces that one of it takes, its standby included; at least 1
   * @param cores null where the file does not say
   * @param connections that it allows; 0 where the file does not say
   */
  public record Part(
      String name, double price, int pieces, @Nullable Double cores, int connections) {}

  /** The same, each app instance costing so many times as much. */
  public Prices withApp(double factor) {
    List<AppSize> dearer =
        app.stream()
            .map(
                one ->
                    new AppSize(
                        one.name(),
                        one.cores(),
                        one.memoryMiB(),
                        one.price() * factor,
                        one.carries()))
            .toList();
    return new Prices(date, currency, dearer, parts);
  }
}
