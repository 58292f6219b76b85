package dev.headroom.capacity.judge;

import dev.headroom.capacity.slo.Evidence;
import dev.headroom.capacity.stats.ObservedFigures;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.Comparator;
import java.util.List;

/**
 * What generators observed beside their raw logs.
 *
 * @param fromIntended what people waited from when they meant to start: one row a name, then {@code
 *     all}; empty where nobody kept that
 * @param values one row a name that was looked for, by name; empty where nobody looked
 */
public record Observed(List<RequestFigures> fromIntended, List<ObservedFigures> values) {

  /** Of results whose generator observed nothing. */
  public static final Observed NOTHING = new Observed(List.of(), List.of());

  public Observed {
    fromIntended = List.copyOf(fromIntended);
    values = List.copyOf(values);
  }

  static Observed of(Evidence evidence) {
    RequestStatistics intended = evidence.fromIntended();
    List<String> order = evidence.requests().rows().stream().map(RequestFigures::name).toList();
    return new Observed(
        intended == null
            ? List.of()
            : intended.rows().stream()
                .sorted(Comparator.comparingInt(row -> place(order, row.name())))
                .toList(),
        evidence.observed().rows());
  }

  /** Where the raw log's row of that name stands; what it doesn't know stands before "all". */
  private static int place(List<String> order, String name) {
    int place = order.indexOf(name);
    return place < 0 ? 2 * order.size() - 3 : 2 * place;
  }
}
