package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Measure;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.OfMetric;
import dev.headroom.capacity.slo.OfObserved;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Work that is done behind the answers and grew faster than it was done: messages that consumers
 * had not taken, events that the outbox had not sent. Guilty only where the pile grew to at least
 * twice its height, and climbed rather than jumped, from somewhere within a tenth of its lowest (as
 * rise times are measured); a pile that stands as high all the time says nothing of who is too
 * slow.
 */
final class Behind {

  static final String CONSUMERS = "app.consumers";
  static final String OUTBOX = "app.outbox";

  private static final int LEAST = 20;
  private static final int MOST = 120;
  private static final int LEAST_POINTS = 8;
  private static final double LEAST_SECONDS = 5;

  private static final double NEAR = 0.1;
  private static final double AT_ONCE = 0.5;

  /** A straight climb's halves are half of it apart, those of a single jump nothing. */
  private static final double STEADILY = 0.25;

  private Behind() {}

  static Optional<Suspicion> look(Scene scene, Samples samples, Objective missed) {
    if (!concerned(missed)) {
      return Optional.empty();
    }
    Window window = scene.window();
    return of(samples, window, "app.consumer.lag", CONSUMERS)
        .or(() -> of(samples, window, "app.outbox.pending", OUTBOX));
  }

  private static boolean concerned(Objective missed) {
    Measure measure = missed.measure();
    if (measure instanceof OfMetric metric) {
      return metric.metric().startsWith("app.consumer.")
          || metric.metric().startsWith("app.outbox.");
    }
    return measure instanceof OfObserved observed
        ? observed.name().startsWith("booking") || observed.name().startsWith("visit")
        : missed.of().startsWith("booking");
  }

  private static Optional<Suspicion> of(
      Samples samples, Window window, String metric, String resource) {
    double[] pile = samples.series(metric, window);
    if (pile.length < LEAST) {
      return Optional.empty();
    }
    double seconds = (window.toMillis() - window.fromMillis()) / 1_000.0;
    int points = Math.min(MOST, pile.length);
    double[] at = IntStream.range(0, points).mapToDouble(i -> i * seconds / points).toArray();
    double[] means =
        IntStream.range(0, points)
            .mapToDouble(i -> mean(pile, i * pile.length / points, (i + 1) * pile.length / points))
            .toArray();
    int top = 0;
    for (int i = 0; i < points; i++) {
      top = means[i] > means[top] ? i : top;
    }
    int bottom = top;
    for (int i = top; i >= 0; i--) {
      bottom = means[i] < means[bottom] ? i : bottom;
    }
    double rise = means[top] - means[bottom];
    double ground = means[bottom] + NEAR * rise;
    int from = top;
    for (int i = bottom; i < top; i++) {
      from = means[i] <= ground && climbs(means, at, i, top) ? i : from;
    }
    return from == top || rise < means[top] / 2
        ? Optional.empty()
        : Optional.of(suspicion(resource, means[top], rise / (at[top] - at[from])));
  }

  /** Long enough, its second half clearly above its first, and not at once. */
  private static boolean climbs(double[] means, double[] at, int bottom, int top) {
    double rise = means[top] - means[bottom];
    double steepest = 0;
    for (int i = bottom; i < top; i++) {
      steepest = Math.max(steepest, means[i + 1] - means[i]);
    }
    int middle = (bottom + top) / 2;
    double climbed = mean(means, middle, top + 1) - mean(means, bottom, middle + 1);
    return top - bottom + 1 >= LEAST_POINTS
        && at[top] - at[bottom] >= LEAST_SECONDS
        && steepest <= AT_ONCE * rise
        && climbed >= STEADILY * rise;
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).average().orElseThrow();
  }

  private static Suspicion suspicion(String resource, double most, double grew) {
    boolean consumers = resource.equals(CONSUMERS);
    Message clause =
        consumers
            ? Message.of(
                "consumers fell behind by {1} messages a second, to {0}",
                Say.count(most), Say.number(grew))
            : Message.of(
                "{1} events a second more came than were sent, and {0} waited",
                Say.count(most), Say.number(grew));
    return new Suspicion(
        resource,
        true,
        1,
        clause,
        Message.of("Let more be done at once behind the answers, or each of it faster."),
        List.of(
            new Action(
                consumers
                    ? Message.of("Raise bookings.concurrency, or add an instance.")
                    : Message.of("Raise outbox.batch, and look at how the broker answers."),
                Message.of(
                    "More came than was done: {0} a second too little.", Say.number(grew)))));
  }
}
