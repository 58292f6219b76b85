package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import dev.headroom.capacity.stats.Beginning;
import dev.headroom.capacity.stats.Stretches;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a raw log, which counts whole, begins with what is no steady load: where the rate of
 * requests, or the response times of one of the most frequent names, differ at the {@link
 * Beginning}. A hint only: what counts is for who gives the log to say.
 */
final class WarmedUp implements Check {

  private static final Question QUESTION =
      new Question("Warm-up left out", "begins as it goes on", Gravity.WARNS);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    Stretches stretches = grounds.stretches();
    if (stretches == null) {
      return Optional.empty();
    }
    Window window = stretches.window();
    long length = window.toMillis() - window.fromMillis();
    if (length < Steady.SHORTEST_MS) {
      return Optional.empty();
    }
    double share =
        Stream.concat(
                Stream.of(Beginning.share(stretches.all()::begun)),
                stretches.busiest().stream().map(name -> Beginning.share(name::mediansMs)))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return Optional.of(
        share == 0
            ? QUESTION.held(Message.of("no other beginning"), null)
            : hint(window.fromMillis() + share * length - grounds.log().extent().fromMillis()));
  }

  private static TrustCheck hint(double endMillis) {
    long seconds = (long) Math.ceil(endMillis / 1_000);
    Message first = Numbers.of(seconds, "s");
    return QUESTION.broken(
        Message.of("the first {0} differ from the rest", first),
        null,
        Message.of("The first {0} look like warm-up", first),
        Message.of("Leave them out with --warm-up {0}.", Message.data(seconds + "s")));
  }
}
