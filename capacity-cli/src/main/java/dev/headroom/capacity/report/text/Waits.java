package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people waited, from when they wanted to start, beside what their requests took once they
 * were sent.
 *
 * @param rows where the two differ; empty where they nowhere do
 */
public record Waits(Message sentence, List<Row> rows) {

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

  private static Message same(Row all) {
    return all.waited().supports(95)
        ? Message.of(
            "Nobody waited longer than the requests took: counted from when people wanted to start,"
                + " the response time was the same, p95 {0}.",
            Figure.millis(all.waited().p95Ms()))
        : Message.of(
            "Nobody waited longer than the requests took: counted from when people wanted to start,"
                + " the response time was the same, at most {0}.",
            Figure.millis(all.waited().maxMs()));
  }

  private static Message longer(Row row) {
    boolean all = row.name().equals(RequestFigures.ALL);
    return row.pairs().stream()
        .filter(Pair::differs)
        .findFirst()
        .map(
            pair ->
                Message.of(
                    all
                        ? "People waited longer than their requests took: {0} ({1}) from when they"
                            + " wanted to start, {2} from when it was sent."
                        : "People waited longer for \u201c{3}\u201d than their requests took: {0}"
                            + " ({1}) from when they wanted to start, {2} from when it was sent.",
                    Figure.seconds(pair.waited()),
                    new Name(pair.what()),
                    Figure.seconds(pair.sent()),
                    Names.shown(row.name())))
        .orElse(Message.of("Some people waited longer than their requests took."));
  }
}
