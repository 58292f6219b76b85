package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;

/** The rows of a run's requests: the names, and the one over all. */
public final class Rows {
  private Rows() {}

  /** The row over all requests; a row of zeros where nothing was read. */
  public static RequestFigures all(JudgedRun run) {
    return run.requests().stream()
        .filter(row -> row.name().equals(RequestFigures.ALL))
        .reduce((first, last) -> last)
        .orElse(new RequestFigures(RequestFigures.ALL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  /** One row a name, without the one over all. */
  public static List<RequestFigures> named(JudgedRun run) {
    RequestFigures all = all(run);
    return run.requests().stream().filter(row -> row != all).toList();
  }

  /** Whether a row is of requests that were refused on purpose, which the scenario accepts. */
  public static boolean refused(RequestFigures row) {
    return row.name().endsWith(" refused");
  }
}
