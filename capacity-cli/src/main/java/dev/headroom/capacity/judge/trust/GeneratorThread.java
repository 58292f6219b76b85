package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.List;
import java.util.Optional;

/**
 * The busiest thread of a generator: how much of the time it ran, or wanted to while no core was
 * free. On a machine of many cores one thread can be full while the process looks idle; on one that
 * others keep busy a process can look idle because it gets nothing. Beyond 90 %, mean over what
 * counts, whatever waits for that thread waits nine times as long as it is served (M/M/1: ρ / (1 −
 * ρ)).
 */
final class GeneratorThread implements Check {

  private static final double LIMIT_PERCENT = 90;
  private static final Question QUESTION =
      new Question(
          "Busiest thread of the generator", "below 90 % of the time", Gravity.INVALIDATES);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    return grounds.samples(Metrics.GENERATOR_THREAD).values().stream()
        .map(GeneratorThread::mean)
        .max(Double::compare)
        .map(busiest -> judge(busiest, grounds));
  }

  private static TrustCheck judge(double busiest, Grounds grounds) {
    Message share = Numbers.of(busiest, "%");
    Message measured = Message.of("{0} of the time", share);
    return busiest < LIMIT_PERCENT
        ? QUESTION.held(measured, busiest / LIMIT_PERCENT)
        : QUESTION.broken(
            measured,
            busiest / LIMIT_PERCENT,
            Message.of(
                "A thread of the generator ran or waited for a core {0} of the time, so these times"
                    + " are partly its own",
                share),
            Mend.moreGenerator(grounds));
  }

  private static double mean(List<Double> samples) {
    return samples.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
