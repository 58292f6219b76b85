package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Optional;

/**
 * The longest collection of a generator. One long pause spoils few requests, and {@link
 * GeneratorClock} says how many; but it shows a heap about to be too small.
 */
final class GeneratorPauses implements Check {

  private static final double LIMIT_MS = 500;
  private static final Question QUESTION =
      new Question("Longest pause of the generator", "below 500 ms", Gravity.WITHHOLDS);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    if (grounds.manifest() == null) {
      return Optional.empty();
    }
    Optional<Double> longest =
        grounds.samples(Metrics.GENERATOR_PAUSE).values().stream()
            .flatMap(samples -> samples.stream())
            .max(Double::compare);
    return Optional.of(
        longest
            .map(GeneratorPauses::judge)
            .orElseGet(() -> QUESTION.unknown(Message.of("not sampled"))));
  }

  private static TrustCheck judge(double longest) {
    Message measured = Numbers.of(longest, "ms");
    return longest < LIMIT_MS
        ? QUESTION.held(measured, longest / LIMIT_MS)
        : QUESTION.broken(
            measured,
            longest / LIMIT_MS,
            Message.of("A collection stopped the generator for {0}", measured),
            Message.of("Give it more memory: HEADROOM_GENERATOR_OPTS=-Xmx2g."));
  }
}
