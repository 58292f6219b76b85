package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * CPU of the generators, mean over what counts: all of them together of the whole machine, and each
 * of the cores that it may use. Beyond 80 % a queue before the CPU is four times as long as what
 * one request needs of it (M/M/1: ρ / (1 − ρ)), and that wait stands in the response times.
 */
final class GeneratorCpu implements Check {

  private static final double LIMIT_PERCENT = 80;
  private static final Question QUESTION =
      new Question("Generator CPU", "below 80 %", Gravity.INVALIDATES);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    if (grounds.manifest() == null) {
      return Optional.empty();
    }
    Collection<List<Double>> ofMachine = grounds.samples(Metrics.GENERATOR_CPU).values();
    if (ofMachine.isEmpty()) {
      return Optional.of(QUESTION.unknown(Message.of("not sampled")));
    }
    double together = ofMachine.stream().mapToDouble(GeneratorCpu::mean).sum();
    double ofAllowed =
        grounds.samples(Metrics.GENERATOR_ALLOWED_CPU).values().stream()
            .mapToDouble(GeneratorCpu::mean)
            .max()
            .orElse(0);
    double highest = Math.max(together, ofAllowed);
    Message measured = Numbers.of(highest, "%");
    if (highest < LIMIT_PERCENT) {
      return Optional.of(QUESTION.held(measured, highest / LIMIT_PERCENT));
    }
    Message mend =
        ofAllowed > together
            ? Message.of("Let it use more cores than it was given.")
            : Mend.moreGenerator(grounds);
    return Optional.of(
        QUESTION.broken(
            measured,
            highest / LIMIT_PERCENT,
            Message.of(
                "The generator's CPU was at {0}, so these times are partly its own", measured),
            mend));
  }

  private static double mean(List<Double> samples) {
    return samples.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
