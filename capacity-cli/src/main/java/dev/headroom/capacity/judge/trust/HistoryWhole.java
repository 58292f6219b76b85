package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.ObservedRequests;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether the history has every hold and payment that was observed. Correctness is checked on it:
 * what it misses, nobody can find broken.
 */
final class HistoryWhole implements Check {

  private static final double LIMIT = 0.001;
  private static final int CUT_OFF_AT_THE_END = 10;
  private static final Set<String> OPERATIONS = Set.of("hold", "pay");
  private static final Question QUESTION =
      new Question("History whole", "every hold and payment", Gravity.WITHHOLDS);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    if (grounds.operations().isEmpty() || !grounds.observations().kept()) {
      return Optional.empty();
    }
    long observed = OPERATIONS.stream().mapToLong(name -> observed(grounds, name)).sum();
    long kept =
        OPERATIONS.stream().mapToLong(op -> grounds.operations().getOrDefault(op, 0L)).sum();
    long missing = observed - kept;
    Message measured =
        missing <= 0
            ? Numbers.of(kept, "operations")
            : Message.of(
                "{0} of {1} operations missing", Numbers.of(missing, ""), Numbers.of(observed, ""));
    return Optional.of(
        missing <= Math.max(CUT_OFF_AT_THE_END, LIMIT * observed)
            ? QUESTION.held(measured, null)
            : QUESTION.broken(
                measured,
                null,
                Message.NONE,
                Message.of("Use a faster disk for the results, or more --injectors.")));
  }

  private static long observed(Grounds grounds, String name) {
    ObservedRequests requests = grounds.observations().requests();
    List<String> names = requests.names();
    int accepted = names.indexOf(name);
    int refused = names.indexOf(name + " refused");
    return IntStream.range(0, requests.size())
        .map(requests::name)
        .filter(index -> index == accepted || index == refused)
        .count();
  }
}
