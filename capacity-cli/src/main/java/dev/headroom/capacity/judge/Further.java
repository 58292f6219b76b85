package dev.headroom.capacity.judge;

import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.judge.confirm.Confirmed;
import dev.headroom.capacity.run.RequestColumns;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.Answers;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures that no verdict hangs on, for who compares with other tools.
 *
 * @param groups one row a group of requests, by the time that the requests in it took together
 * @param answers times of all answers, failures among them, by name of requests or {@link
 *     RequestFigures#ALL}; only names that have both successes and failures, or failures alone
 * @param groupAnswers the same of groups
 * @param demands what requests needed of everything that they share
 * @param confirmed what became of the first suspect when it was changed; null where it was not
 */
public record Further(
    List<RequestFigures> groups,
    Map<String, Answers> answers,
    Map<String, Answers> groupAnswers,
    Demands demands,
    @Nullable Confirmed confirmed) {

  /** Of results that have none. */
  public static final Further NONE = new Further(List.of(), Map.of(), Map.of(), Demands.NONE, null);

  static Further of(RequestLog log, Window window, RequestStatistics requests, Demands demands) {
    RequestStatistics groups = RequestStatistics.of(log.groups(), around(log, window));
    List<RequestFigures> rows =
        groups.rows().stream().filter(row -> !row.name().equals(RequestFigures.ALL)).toList();
    return new Further(rows, requests.answers(), groups.answers(), demands, null);
  }

  /** A group begins before the first request in it, and counts where nothing was to be left out. */
  private static Window around(RequestLog log, Window window) {
    RequestColumns groups = log.groups();
    Window extent = log.extent();
    long from = window.fromMillis();
    long to = window.toMillis();
    for (int i = 0; i < groups.size(); i++) {
      long start = groups.startMillis(i);
      from = window.fromMillis() <= extent.fromMillis() ? Math.min(from, start) : from;
      to = window.toMillis() >= extent.toMillis() ? Math.max(to, start + 1) : to;
    }
    return new Window(from, to);
  }
}
