package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.run.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Who did it first. Waits add up along a chain: who lacks CPU holds connections, locks and threads
 * for longer, so that others wait for those, too. A resource that is full comes before what only
 * waited for its holders; otherwise the longest wait comes first.
 */
final class Ranking {

  private static final double MOST = 0.5;
  private static final double CPU_FULL = 0.9;
  private static final double CPU_FULL_BUT_SHARED = 0.95;
  private static final Set<String> MACHINE = Set.of("machine.cpu", "app.cpu");

  /** Which of several explains the others: higher is told first. */
  private enum Rank {
    /** Held by something else. */
    VICTIM,
    USUAL,
    /** Slows whatever runs on it. */
    ROOT
  }

  private Ranking() {}

  static List<Suspicion> of(List<Suspicion> found, Scene scene, Samples samples) {
    List<Suspicion> ranked = new ArrayList<>();
    for (Suspicion one : found) {
      ranked.add(inTime(one, found, scene, samples));
    }
    Comparator<Suspicion> order =
        Comparator.comparing(Suspicion::mechanism)
            .thenComparing(one -> rank(one, scene, samples))
            .thenComparing(Suspicion::share);
    ranked.sort(order.reversed());
    return ranked;
  }

  /** Rows are why, where time with the database is, and most of that was spent waiting for them. */
  private static Suspicion inTime(
      Suspicion one, List<Suspicion> found, Scene scene, Samples samples) {
    boolean inside =
        one.resource().equals(RowLocks.RESOURCE)
            && found.stream()
                .anyMatch(it -> it.mechanism() && it.resource().equals(DatabaseWork.RESOURCE))
            && RowLocks.holdConnections(samples, scene.window());
    return inside ? one.asMechanism() : one;
  }

  private static Rank rank(Suspicion one, Scene scene, Samples samples) {
    Window window = scene.window();
    boolean held =
        switch (one.resource()) {
          case RequestThreads.RESOURCE -> true;
          case DatabasePool.RESOURCE, DatabaseWork.RESOURCE ->
              RowLocks.holdConnections(samples, window);
          case SeatLocks.RESOURCE ->
              mostOf("app.db.acquire.seconds", "app.lock.wait.seconds", samples, window);
          default -> false;
        };
    if (held) {
      return Rank.VICTIM;
    }
    return one.resource().equals(Collections.RESOURCE)
            || MACHINE.contains(one.resource()) && full(one.resource(), scene.demands().rows())
        ? Rank.ROOT
        : Rank.USUAL;
  }

  /** Whether one wait is most of another's time: connections that wait for rows are in use. */
  private static boolean mostOf(String inner, String outer, Samples samples, Window window) {
    return samples.growth(inner, window) >= MOST * samples.growth(outer, window);
  }

  private static boolean full(String resource, List<Demand> demands) {
    double limit = resource.equals("machine.cpu") ? CPU_FULL_BUT_SHARED : CPU_FULL;
    return demands.stream()
        .anyMatch(row -> row.resource().equals(resource) && row.utilisation() >= limit);
  }
}
