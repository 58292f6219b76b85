package dev.headroom.capacity.judge;

import dev.headroom.capacity.run.IntColumn;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.Window;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Failed requests by name and message. */
final class Failures {

  private static final int TIMES_KEPT = 500;

  private record Kind(int name, String message) {}

  private static final class Tally {
    private long count;
    private final IntColumn requests = new IntColumn();
  }

  private Failures() {}

  static List<JudgedRun.FailureKind> of(RequestLog log, Window window) {
    Map<Kind, Tally> tallies = new HashMap<>();
    for (int i = 0; i < log.size(); i++) {
      if (!log.ok(i) && !log.apart(i) && window.contains(log.startMillis(i))) {
        Tally tally =
            tallies.computeIfAbsent(new Kind(log.name(i), log.message(i)), k -> new Tally());
        tally.count += log.weight(i);
        tally.requests.add(i);
      }
    }
    return tallies.entrySet().stream()
        .map(
            entry ->
                new JudgedRun.FailureKind(
                    log.names().get(entry.getKey().name()),
                    entry.getKey().message(),
                    entry.getValue().count,
                    times(log, entry.getValue().requests)))
        .sorted(
            Comparator.comparingLong(JudgedRun.FailureKind::count)
                .reversed()
                .thenComparing(JudgedRun.FailureKind::request)
                .thenComparing(JudgedRun.FailureKind::message))
        .toList();
  }

  private static long[] times(RequestLog log, IntColumn requests) {
    return Arrays.stream(requests.sorted())
        .mapToLong(log::startMillis)
        .sorted()
        .limit(TIMES_KEPT)
        .toArray();
  }
}
