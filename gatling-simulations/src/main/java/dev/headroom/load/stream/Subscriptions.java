package dev.headroom.load.stream;

import dev.headroom.load.observe.Ending;
import io.gatling.commons.stats.KO$;
import io.gatling.commons.stats.OK$;
import io.gatling.commons.stats.Status;
import io.gatling.core.session.Session;
import io.gatling.core.stats.StatsEngine;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scala.Option;

/**
 * Writes down how each request for a stream was answered, where every other request stands, too.
 *
 * @param accepted HTTP statuses that are right although no success
 */
record Subscriptions(StatsEngine stats, Meter meter, Set<Integer> accepted) {

  private static final String NAME = "subscribe";

  /** Refusals that say nothing about the ticket: time-out, too early, too many. */
  private static final Set<Integer> FOR_NOW = Set.of(408, 425, 429);

  /** Whether that status is a right answer without a stream. */
  boolean accepts(int status) {
    return accepted.contains(status);
  }

  /**
   * @param status HTTP status, 0 without an answer
   * @param failure why there is no stream; null when there is one
   */
  void answered(
      Session session, long intended, long start, long end, int status, @Nullable String failure) {
    Ending ending = failure == null ? Ending.OK : accepts(status) ? Ending.REFUSED : Ending.FAILED;
    Status logged = ending == Ending.FAILED ? KO$.MODULE$ : OK$.MODULE$;
    stats.logResponse(
        session.scenario(),
        session.groups(),
        NAME,
        start,
        end,
        logged,
        status == 0 ? Option.empty() : Option.apply(Integer.toString(status)),
        ending == Ending.FAILED ? Option.apply(failure) : Option.empty());
    meter.request(NAME, intended, start, end, status, ending);
  }

  /** Whether asking again can't help: the ticket is what is wrong. */
  static boolean isVoid(int status) {
    return status >= 400 && status < 500 && !FOR_NOW.contains(status);
  }
}
