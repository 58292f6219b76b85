package dev.headroom.capacity.judge;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evidence;
import dev.headroom.capacity.slo.Measure;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.NearestRank;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client's own time-out hides. Response times are of the requests that succeeded; those that
 * the client gave up on would have been the slowest, and of them nothing is known but that they
 * took longer than its patience (right-censored, type I: Klein and Moeschberger, Survival Analysis,
 * 2nd ed., § 3.2). Set n successes and c given up in one order, given-up ones last: a percentile
 * that falls among the n is known exactly, one among the c is at least the patience. So no
 * percentile passes by leaving out those who waited longest.
 */
final class Censoring {

  private static final Pattern OWN_TIME_OUT =
      Pattern.compile(
          "(?i).*(timed out|request timeout|time-?out(exception)? (to|of|after|waiting)|timeoutexception).*");

  /** Of the requests of one name. */
  private static final class Tally {
    private long count;
    private double shortestMs = Double.MAX_VALUE;

    void add(double durationMs, long weight) {
      count += weight;
      shortestMs = Math.min(shortestMs, durationMs);
    }
  }

  private final Map<String, Tally> givenUp = new HashMap<>();

  private Censoring() {}

  /** Of the requests that started within a window. */
  static Censoring of(RequestLog log, Window window) {
    Censoring censoring = new Censoring();
    Map<String, Boolean> timeOuts = new HashMap<>();
    for (int i = 0; i < log.size(); i++) {
      if (!log.ok(i)
          && window.contains(log.startMillis(i))
          && timeOuts.computeIfAbsent(
              log.message(i), message -> OWN_TIME_OUT.matcher(message).matches())) {
        censoring.tally(log.names().get(log.name(i))).add(log.durationMs(i), log.weight(i));
        if (!log.apart(i)) {
          censoring.tally(RequestFigures.ALL).add(log.durationMs(i), log.weight(i));
        }
      }
    }
    return censoring;
  }

  private Tally tally(String name) {
    return givenUp.computeIfAbsent(name, n -> new Tally());
  }

  /** An evaluation with this in mind. */
  Evaluation weigh(Objective objective, Evaluation evaluation, Evidence evidence) {
    Tally tally = givenUp.get(objective.of());
    if (tally == null
        || evaluation.met() == null
        || !evaluation.met()
        || !evaluation.comparison().startsWith("<")
        || !(objective.measure() instanceof Measure.ResponseTime time)
        || time.isGrowth()) {
      return evaluation;
    }
    RequestStatistics intended = evidence.fromIntended();
    RequestStatistics requests =
        time.fromIntended() && intended != null ? intended : evidence.requests();
    return weigh(objective, evaluation, time, requests.durations(objective.of()), tally);
  }

  private static Evaluation weigh(
      Objective objective,
      Evaluation evaluation,
      Measure.ResponseTime time,
      DurationCounts answered,
      Tally givenUp) {
    long all = answered.count() + givenUp.count;
    Message fact =
        Message.of(
            "{0} of {1} were given up by the client after {2}",
            Numbers.of(givenUp.count, ""),
            Numbers.of(all, "requests"),
            Numbers.of(givenUp.shortestMs / 1_000.0, "s"));
    double percentile = time.aggregate().percentile();
    if (percentile == 0) {
      return time.aggregate().text().equals("min")
          ? evaluation
          : atLeast(objective, evaluation, least(time, answered, givenUp), fact);
    }
    long rank = NearestRank.rank(percentile, all);
    if (rank > answered.count()) {
      return atLeast(objective, evaluation, givenUp.shortestMs, fact);
    }
    double among = answered.valueAtMs(rank);
    Message counted =
        Message.of("{0}; counted as the slowest they make it {1}", fact, Numbers.of(among, "ms"));
    return objective.target().isMetBy(among)
        ? evaluation
        : with(evaluation, evaluation.measured(), null, Evaluation.Level.UNKNOWN, counted);
  }

  /** Of all requests, given-up ones as long as their patience lasted. */
  private static double least(Measure.ResponseTime time, DurationCounts answered, Tally givenUp) {
    double sum = answered.meanMs() * answered.count() + givenUp.shortestMs * givenUp.count;
    return time.aggregate().text().equals("mean")
        ? sum / (answered.count() + givenUp.count)
        : Math.max(answered.maxMs(), givenUp.shortestMs);
  }

  private static Evaluation atLeast(
      Objective objective, Evaluation evaluation, double leastMs, Message fact) {
    if (objective.target().isMetBy(leastMs)) {
      return with(
          evaluation,
          evaluation.measured(),
          null,
          Evaluation.Level.UNKNOWN,
          Message.of("it is only a lower bound: {0}", fact));
    }
    boolean critical = objective.critical() != null && objective.critical().isMetBy(leastMs);
    return with(
        evaluation,
        leastMs,
        false,
        critical ? Evaluation.Level.CRITICAL : Evaluation.Level.WARNING,
        Message.of("at least: {0}", fact));
  }

  private static Evaluation with(
      Evaluation e,
      @Nullable Double measured,
      @Nullable Boolean met,
      Evaluation.Level level,
      Message reason) {
    boolean share = met != null && measured != null && e.limit() > 0;
    return new Evaluation(
        e.name(),
        e.target(),
        e.unit(),
        e.limit(),
        e.comparison(),
        measured,
        met,
        level,
        share ? measured / e.limit() : null,
        null,
        e.samples(),
        reason);
  }
}
