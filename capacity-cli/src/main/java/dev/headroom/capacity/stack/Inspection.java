package dev.headroom.capacity.stack;

import java.util.List;

/**
 * Whether the generators also ask what nobody in good faith asks, so that the checks see it
 * refused, and how much of it. The lower of the two bounds counts.
 *
 * @param requestsPerSecond most that one generator asks so, above 0 to 1000
 * @param percentOfLoad most in percent of what the generator's people have asked so far, above 0 to
 *     100
 */
public record Inspection(boolean on, double requestsPerSecond, double percentOfLoad) {
  public static final double USUAL_REQUESTS_PER_SECOND = 5;
  public static final double USUAL_PERCENT_OF_LOAD = 1;

  public static final Inspection OFF = usual(false);
  public static final Inspection ON = usual(true);

  /** How many users beyond the scenario's each generator takes for its own, with ids after them. */
  private static final int OWN_USERS = 2;

  public Inspection {
    if (!(requestsPerSecond > 0 && requestsPerSecond <= 1000)) {
      throw new IllegalArgumentException("requestsPerSecond must be above 0 to 1000");
    }
    if (!(percentOfLoad > 0 && percentOfLoad <= 100)) {
      throw new IllegalArgumentException("percentOfLoad must be above 0 to 100");
    }
  }

  private static Inspection usual(boolean on) {
    return new Inspection(on, USUAL_REQUESTS_PER_SECOND, USUAL_PERCENT_OF_LOAD);
  }

  /** Users to be seeded for it. */
  int users(int injectors) {
    return on ? OWN_USERS * injectors : 0;
  }

  /** What a generator is told. */
  List<String> arguments() {
    return on
        ? List.of(
            "--inspect",
            "on",
            "--inspect-rate",
            Double.toString(requestsPerSecond),
            "--inspect-share",
            Double.toString(percentOfLoad))
        : List.of();
  }
}
