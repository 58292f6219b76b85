package dev.headroom.capacity.stack;

import dev.headroom.capacity.stack.LoadGenerator.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What several generators say of themselves, added up once all have spoken; one that is silent for
 * a round counts with what it said last.
 */
final class ProgressSum {
  private final @Nullable Progress[] last;
  private final BitSet heard = new BitSet();

  ProgressSum(int injectors) {
    last = new Progress[injectors];
  }

  /**
   * @param injector from 1
   * @return the sum, where this one closes a round
   */
  synchronized Optional<Progress> add(int injector, Progress said) {
    boolean again = heard.get(injector - 1);
    last[injector - 1] = said;
    heard.set(injector - 1);
    if (!again && heard.cardinality() < last.length) {
      return Optional.empty();
    }
    heard.clear();
    return Optional.of(sum(said));
  }

  private Progress sum(Progress newest) {
    return new Progress(
        newest.atMillis(),
        (int) sum(Progress::users),
        sum(Progress::requests),
        sum(Progress::ko),
        newest.phase(),
        newest.longestPauseMillis(),
        newest.latenessMillis(),
        null,
        (int) sum(said -> Objects.requireNonNullElse(said.streams(), 0)),
        null);
  }

  private long sum(ToLongFunction<Progress> figure) {
    return Arrays.stream(last).filter(Objects::nonNull).mapToLong(figure).sum();
  }
}
