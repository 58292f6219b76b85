package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people waited, from when they wanted to start, beside what their requests took once they
 * were sent.
 *
 * @param rows where the two differ; empty where they nowhere do
 */
public record Waits(String sentence, List<Row> rows) {

  private static final double LEAST_MILLIS = 10;
  private static final double LEAST_SHARE = 0.1;

  /** A request both ways. */
  public record Row(String name, RequestFigures sent, RequestFigures waited) {

    boolean differs() {
      return new Pair("", sent.p50Ms(), waited.p50Ms(), true).differs()
          || pairs().stream().anyMatch(Pair::differs);
    }

    private List<Pair> pairs() {
      return List.of(
          new Pair("p95", sent.p95Ms(), waited.p95Ms(), waited.supports(95)),
          new Pair("p99", sent.p99Ms(), waited.p99Ms(), waited.supports(99)),
          new Pair("the longest", sent.maxMs(), waited.maxMs(), waited.ok() > 0));
    }
  }

  private record Pair(String what, double sent, double waited, boolean told) {
    boolean differs() {
      return told && waited - sent > Math.max(LEAST_MILLIS, LEAST_SHARE * sent);
    }
  }

  /** Null where no generator kept intended times, or no request counted. */
  public static @Nullable Waits of(JudgedRun run) {
    List<Row> rows =
        run.observed().fromIntended().stream()
            .flatMap(
                waited ->
                    run.requests().stream()
                        .filter(sent -> sent.name().equals(waited.name()) && waited.ok() > 0)
                        .map(sent -> new Row(waited.name(), sent, waited)))
            .toList();
    if (rows.isEmpty()) {
      return null;
    }
    List<Row> differing = rows.stream().filter(Row::differs).toList();
    return differing.isEmpty()
        ? new Waits(same(rows.get(rows.size() - 1)), List.of())
        : new Waits(longer(differing.get(differing.size() - 1)), differing);
  }

  private static String same(Row all) {
    String figure =
        all.waited().supports(95)
            ? "p95 " + Figure.millis(all.waited().p95Ms())
            : "at most " + Figure.millis(all.waited().maxMs());
    return "Nobody waited longer than the requests took: counted from when people wanted to start,"
        + " the response time was the same, "
        + figure
        + ".";
  }

  private static String longer(Row row) {
    String whose =
        row.name().equals(RequestFigures.ALL)
            ? ""
            : " for \u201c" + Names.shown(row.name()) + "\u201d";
    return row.pairs().stream()
        .filter(Pair::differs)
        .findFirst()
        .map(
            pair ->
                "People waited longer"
                    + whose
                    + " than their requests took: "
                    + Figure.seconds(pair.waited())
                    + " ("
                    + pair.what()
                    + ") from when they wanted to start, "
                    + Figure.seconds(pair.sent())
                    + " from when it was sent.")
        .orElse("Some people waited longer than their requests took.");
  }
}
