package dev.headroom.load.inspect;

/**
 * Whether there is an inspector, and how much it may ask. The lower of the two bounds counts.
 *
 * @param requestsPerSecond most that one generator's inspector asks, above 0
 * @param percentOfLoad most that it asks in percent of what the generator's people have asked so
 *     far, above 0 to 100
 */
public record Inspection(boolean on, double requestsPerSecond, double percentOfLoad) {

  public static final double USUAL_REQUESTS_PER_SECOND = 5;
  public static final double USUAL_PERCENT_OF_LOAD = 1;

  public static final Inspection OFF =
      new Inspection(false, USUAL_REQUESTS_PER_SECOND, USUAL_PERCENT_OF_LOAD);

  public Inspection {
    if (!(requestsPerSecond > 0 && requestsPerSecond <= 1_000)) {
      throw new IllegalArgumentException("the inspector's rate must be above 0 to 1000 a second");
    }
    if (!(percentOfLoad > 0 && percentOfLoad <= 100)) {
      throw new IllegalArgumentException("the inspector's share must be above 0 to 100 percent");
    }
  }
}
