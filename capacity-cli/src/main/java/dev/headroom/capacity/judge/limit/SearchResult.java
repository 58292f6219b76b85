package dev.headroom.capacity.judge.limit;

import dev.headroom.capacity.judge.Diagnosis.Bottleneck;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.search.Limit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, with what it was about: what every report of one is made from.
 *
 * @param title the scenario in a few words
 * @param open whether loads are arrivals a second, not people at once
 * @param instances of the bundled app; 0 where the system ran already
 * @param atLimit what is served there; null without an answer, or where no trial near it tells
 * @param because continues "breaks first" after "because"; null where no cause is named
 * @param bottlenecks at the limit, worst first
 * @param leftOut objectives that no load but one can be held to
 * @param notSearched objectives that were not asked for: whether they hold there is not known
 * @param generator how much of what it may use the generator's CPU was used, and at which load;
 *     null where that is not known
 * @param settlingSeconds before anything counted in a trial
 * @param command that searches again
 * @param startedAtMillis epoch milliseconds
 */
public record SearchResult(
    String scenario,
    String title,
    boolean open,
    int instances,
    Limit limit,
    @Nullable AtLimit atLimit,
    @Nullable Message because,
    List<Bottleneck> bottlenecks,
    List<String> leftOut,
    List<String> notSearched,
    @Nullable Generator generator,
    double settlingSeconds,
    String command,
    long startedAtMillis) {

  /**
   * How far the generator was from its own limit.
   *
   * @param load at which that was seen
   * @param share of what it may use, 1 is the limit
   */
  public record Generator(double load, double share) {

    /** What it could have offered had its need grown as the load does; a rough guess. */
    public double couldOffer() {
      return share <= 0 ? Double.POSITIVE_INFINITY : load / share;
    }
  }

  public SearchResult {
    bottlenecks = List.copyOf(bottlenecks);
    leftOut = List.copyOf(leftOut);
    notSearched = List.copyOf(notSearched);
  }
}
