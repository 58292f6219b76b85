package dev.headroom.capacity.stats;

import dev.headroom.capacity.run.RequestColumns;
import dev.headroom.capacity.run.RequestSummary;
import dev.headroom.capacity.run.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of the requests that started within a window, for each name and for all. */
public final class RequestStatistics {

  private final Map<String, DurationCounts> okDurations = new LinkedHashMap<>();
  private final Map<String, RequestFigures> figures = new LinkedHashMap<>();
  private final Map<String, Answers> answers = new LinkedHashMap<>();

  private final RequestColumns log;
  private final Window window;

  private RequestStatistics(RequestColumns log, Window window) {
    this.log = log;
    this.window = window;
  }

  /**
   * @param window what counts; its length is what throughput refers to
   */
  public static RequestStatistics of(RequestColumns log, Window window) {
    if (!log.summaries().isEmpty()) {
      RequestStatistics summed = new RequestStatistics(log, window);
      log.summaries().forEach(row -> summed.figures.put(row.name(), figures(row, window)));
      return summed;
    }
    int names = log.names().size();
    // Those that are apart have counts of their own, behind the others'.
    boolean someApart = log.someApart();
    DurationCounts[] ok = counts(someApart ? 2 * names : names, log);
    DurationCounts[] ko = counts(ok.length, log);
    for (int i = 0; i < log.size(); i++) {
      if (window.contains(log.startMillis(i))) {
        int slot = someApart && log.apart(i) ? names + log.name(i) : log.name(i);
        (log.ok(i) ? ok : ko)[slot].add(log.ticks(i), log.weight(i));
      }
    }
    RequestStatistics statistics = new RequestStatistics(log, window);
    DurationCounts allOk = new DurationCounts(log.ticksPerMs());
    DurationCounts allKo = new DurationCounts(log.ticksPerMs());
    boolean allTold = true;
    for (int i = 0; i < names; i++) {
      allOk.addAll(ok[i]);
      allKo.addAll(ko[i]);
      if (someApart) {
        ok[i].addAll(ok[names + i]);
        ko[i].addAll(ko[names + i]);
      }
      if (ok[i].count() + ko[i].count() > 0) {
        statistics.put(log.names().get(i), ok[i], ko[i], log.outcomesTold(i));
        allTold &= log.outcomesTold(i);
      }
    }
    statistics.put(RequestFigures.ALL, allOk, allKo, allTold);
    return statistics;
  }

  private static DurationCounts[] counts(int size, RequestColumns log) {
    DurationCounts[] counts = new DurationCounts[size];
    Arrays.setAll(counts, i -> new DurationCounts(log.ticksPerMs()));
    return counts;
  }

  private void put(String name, DurationCounts ok, DurationCounts ko, boolean told) {
    okDurations.put(name, ok);
    figures.remove(name);
    figures.put(name, figures(name, ok, ko.count(), told, window));
    if (ko.count() > 0) {
      ko.addAll(ok);
      answers.put(name, Answers.of(ko));
    } else {
      answers.remove(name);
    }
  }

  private static RequestFigures figures(
      String name, DurationCounts ok, long ko, boolean told, Window window) {
    long count = ok.count() + ko;
    double seconds = (window.toMillis() - window.fromMillis()) / 1_000.0;
    return new RequestFigures(
        name,
        count,
        told ? ok.count() : RequestSummary.UNKNOWN,
        told ? ko : RequestSummary.UNKNOWN,
        ok.meanMs(),
        ok.minMs(),
        ok.maxMs(),
        ok.percentileMs(50),
        ok.percentileMs(75),
        ok.percentileMs(90),
        ok.percentileMs(95),
        ok.percentileMs(99),
        ok.percentileMs(99.9),
        seconds > 0 ? count / seconds : 0);
  }

  private static RequestFigures figures(RequestSummary row, Window window) {
    double seconds = (window.toMillis() - window.fromMillis()) / 1_000.0;
    return new RequestFigures(
        row.name(),
        row.count(),
        row.ok(),
        row.ko(),
        row.meanMs(),
        row.minMs(),
        row.maxMs(),
        row.percentileMs(50),
        row.percentileMs(75),
        row.percentileMs(90),
        row.percentileMs(95),
        row.percentileMs(99),
        row.percentileMs(99.9),
        seconds > 0 && row.count() >= 0 ? row.count() / seconds : Double.NaN);
  }

  /** What is known of a name of which there are figures only; empty where there are requests. */
  public Optional<RequestSummary> summary(String name) {
    return log.summaries().stream().filter(row -> row.name().equals(name)).findFirst();
  }

  /** One row a name in order of first answers, then {@code all}. */
  public List<RequestFigures> rows() {
    return new ArrayList<>(figures.values());
  }

  /** Times with those of failures, by name or {@link RequestFigures#ALL}, where some failed. */
  public Map<String, Answers> answers() {
    return Collections.unmodifiableMap(answers);
  }

  /** Figures of a name or of {@link RequestFigures#ALL}; empty if there was no such request. */
  public Optional<RequestFigures> figures(String name) {
    return Optional.ofNullable(figures.get(name));
  }

  /** Whether it was asked for only before or after the window, and something was known of it. */
  public boolean paused(String name) {
    return !figures.containsKey(name) && log.names().contains(name) && somethingKnown();
  }

  /** People who all stand still ask for nothing: then that it went on afterwards tells as much. */
  private boolean somethingKnown() {
    boolean others = figures(RequestFigures.ALL).stream().anyMatch(all -> all.count() > 0);
    boolean before = false;
    boolean after = false;
    for (int i = 0; i < log.size() && !others && !(before && after); i++) {
      before |= log.startMillis(i) < window.fromMillis();
      after |= log.startMillis(i) >= window.toMillis();
    }
    return others || before && after;
  }

  /** Response times of the OK requests of a name or of all; empty ones for an unknown name. */
  public DurationCounts durations(String name) {
    return okDurations.getOrDefault(name, new DurationCounts(log.ticksPerMs()));
  }

  /**
   * Good requests and all of them, in steps from the window's beginning on.
   *
   * @param name of requests, or {@link RequestFigures#ALL}
   * @param stepMillis length of a step, 1 and up
   * @param withinMs how long a good one may take, infinite where any success is good
   */
  public Outcomes outcomes(String name, long stepMillis, double withinMs) {
    long length = window.toMillis() - window.fromMillis();
    int steps = Math.toIntExact(Math.max(1, (length + stepMillis - 1) / stepMillis));
    long[] good = new long[steps];
    long[] all = new long[steps];
    int only = name.equals(RequestFigures.ALL) ? -1 : log.names().indexOf(name);
    for (int i = 0; i < log.size(); i++) {
      long start = log.startMillis(i);
      boolean counts = only < 0 ? !log.apart(i) : log.name(i) == only;
      if (counts && window.contains(start)) {
        int step = (int) ((start - window.fromMillis()) / stepMillis);
        all[step] += log.weight(i);
        good[step] += log.ok(i) && log.durationMs(i) <= withinMs ? log.weight(i) : 0;
      }
    }
    return new Outcomes(stepMillis, good, all);
  }

  /**
   * The same durations apart by time.
   *
   * @param name of requests, or {@link RequestFigures#ALL}
   * @param blocks how many stretches of equal length the window is cut into
   */
  public DurationCounts[] durations(String name, int blocks) {
    DurationCounts[] apart = new DurationCounts[blocks];
    Arrays.setAll(apart, i -> new DurationCounts(log.ticksPerMs()));
    int only = name.equals(RequestFigures.ALL) ? -1 : log.names().indexOf(name);
    for (int i = 0; i < log.size(); i++) {
      long start = log.startMillis(i);
      if (log.ok(i) && window.contains(start) && (only < 0 ? !log.apart(i) : log.name(i) == only)) {
        apart[window.block(start, blocks)].add(log.ticks(i), log.weight(i));
      }
    }
    return apart;
  }
}
