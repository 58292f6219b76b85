package dev.headroom.capacity.preflight;

import java.util.Map;
import java.util.Set;

/** How many requests a plan makes, at most. */
final class Requests {

  private static final Set<String> INSIDE = Set.of("hold", "release", "pay", "check", "book");

  private Requests() {}

  /**
   * Within what counts; infinite where arithmetic sets no bound, as for polls or where nobody
   * thinks.
   *
   * @param name in the raw log, or {@code all}
   */
  static double most(String name, Plan plan, LineForecast line) {
    Way way = plan.way();
    if (name.endsWith(" refused") || name.equals("leave") || repeated(name, way)) {
      return Double.POSITIVE_INFINITY;
    }
    double visits = countedVisits(plan);
    if (name.equals("all")) {
      boolean unbounded = way.polls() || way.has("booked") || way.streams();
      return unbounded ? Double.POSITIVE_INFINITY : visits * way.requests();
    }
    double each =
        way.counts().entrySet().stream()
            .filter(step -> Names.request(step.getKey()).equals(name))
            .mapToInt(Map.Entry::getValue)
            .sum();
    if (!INSIDE.contains(name) || !line.applies()) {
      return visits * each;
    }
    // A visit that began before the counted part may have its last request in it.
    double inside = Math.min(visits * each + plan.peak(), line.admitted() * each);
    return way.buy() >= 1 ? inside : drawn(inside, way.buy());
  }

  /** So many of a number of draws, and three standard deviations more. */
  private static double drawn(double draws, double share) {
    return Math.min(draws, draws * share + 3 * Math.sqrt(draws * share * (1 - share)));
  }

  private static boolean repeated(String name, Way way) {
    return name.equals("status") && way.polls()
        || name.equals("booking")
        || name.equals("subscribe");
  }

  /** Visits within what counts, begun or under way: whole ones' worth of them. */
  private static double countedVisits(Plan plan) {
    double visit = plan.way().visitSeconds(plan.claims().responseOrNone());
    if (plan.open()) {
      // Requests of visits that were begun before it count too.
      return plan.countedVolume() + (plan.uncountedBefore() > 0 ? plan.peak() * visit : 0);
    }
    return visit == 0 ? Double.POSITIVE_INFINITY : plan.countedVolume() / visit;
  }
}
