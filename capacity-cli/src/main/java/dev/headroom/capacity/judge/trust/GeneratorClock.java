package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much a generator's own standing still added to what it measured, whatever made it stand
 * still: collections, other processes, a stopped machine. Its clock's thread tells how late it
 * woke; {@link Stalls} makes of that what a request had to wait, {@link Sensitivity} how much of
 * that matters.
 */
final class GeneratorClock implements Check {

  private record Wait(Sensitivity at, double millis, double longest) {
    double share() {
      return millis / at.allowedMs();
    }
  }

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    Map<Integer, List<Double>> lateness = grounds.samples(Metrics.GENERATOR_LATENESS);
    Window window = grounds.window();
    double length = window.toMillis() - window.fromMillis();
    List<Sensitivity> sensitivities = Sensitivity.of(grounds);
    return lateness.values().stream()
        .map(millis -> new Stalls(millis, length))
        .flatMap(stalls -> waits(stalls, sensitivities))
        .max(Comparator.comparingDouble(Wait::share))
        .map(worst -> judge(worst, grounds));
  }

  private static Stream<Wait> waits(Stalls stalls, List<Sensitivity> sensitivities) {
    return sensitivities.stream()
        .map(at -> new Wait(at, stalls.waitMs(at.percentile()), stalls.longestMs()));
  }

  private static TrustCheck judge(Wait worst, Grounds grounds) {
    Sensitivity at = worst.at();
    Message slower = Numbers.of(at.slowerPercent(), "%");
    Question question =
        new Question(
            Message.of("Standing still of the generator"),
            Message.of("below {0}", Numbers.of(at.allowedMs(), "ms")),
            Gravity.INVALIDATES);
    Message measured =
        Message.of(
            "{0} at p{1}", Numbers.of(worst.millis(), "ms"), Numbers.of(at.percentile(), ""));
    return worst.share() < 1
        ? question.held(measured, worst.share())
        : question.broken(
            measured,
            worst.share(),
            Message.of(
                "The generator stood still for up to {0}: of the {1} or more that the slowest {2} of"
                    + " requests took, {3} can be its own",
                Numbers.of(worst.longest(), "ms"),
                Numbers.of(at.responseMs(), "ms"),
                slower,
                Numbers.of(worst.millis(), "ms")),
            Mend.moreGenerator(grounds));
  }
}
