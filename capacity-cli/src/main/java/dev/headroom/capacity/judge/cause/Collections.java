package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Window;
import java.util.List;
import java.util.Optional;

/**
 * Pauses of the app for collecting garbage. A call in flight waits through the whole of a pause, so
 * pauses explain calls that took longer by about their length, and no more calls than were in
 * flight or came meanwhile: about the share of time that stood still.
 */
final class Collections implements Suspect {

  static final String RESOURCE = "app.heap";

  private static final double MOST_CALLS = 3;
  private static final double HEAP_SHORT = 70;

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    if (trouble.kind() != Trouble.Kind.SLOW || !samples.has("app.gc.pauseSeconds")) {
      return Optional.empty();
    }
    double[] paused = trouble.each(step -> samples.growth("app.gc.pauseSeconds", step));
    boolean[] missed = trouble.missed();
    double seconds = 0;
    double length = 0;
    int steps = 0;
    double[] lengths = trouble.each(step -> (step.toMillis() - step.fromMillis()) / 1_000.0);
    for (int i = 0; i < paused.length; i++) {
      if (missed[i] && Double.isFinite(paused[i])) {
        seconds += paused[i];
        length += lengths[i];
        steps++;
      }
    }
    double excess = trouble.slowMillis() - trouble.quickMillis();
    double ofExcess = Math.min(1, 1_000 * seconds / steps / excess);
    double flight = trouble.quickMillis() / 1_000 * steps;
    double reached = MOST_CALLS * Math.min(1, (seconds + flight) / length);
    Alignment alignment = Alignment.of(paused, missed);
    boolean possible = ofExcess >= Waiting.LEAST && trouble.slowShare() <= reached;
    if (!possible || alignment == Alignment.CONTRADICTS) {
      return Optional.empty();
    }
    boolean inTime =
        alignment == Alignment.AGREES
            || alignment == Alignment.NO_CONTRAST && seconds >= Waiting.LEAST * length;
    return Optional.of(suspicion(trouble.span(), samples, seconds, length, ofExcess, inTime));
  }

  private static Suspicion suspicion(
      Window span, Samples samples, double seconds, double length, double share, boolean inTime) {
    double heap = samples.level("app.heap.maxMiB", span) / samples.instances("app.heap.maxMiB");
    double kept = samples.highestLevel("app.heap.afterCollection.percent", span);
    Message clause =
        Message.of(
            "the app stood still for {0} in {1} to collect garbage",
            Say.time(1_000 * seconds), Say.time(1_000 * length));
    Message why =
        Double.isNaN(kept)
            ? Message.of("Pauses were {0} of the time.", Say.percent(seconds / length))
            : Message.of(
                "Pauses were {0} of the time, and after a collection {1} of the heap were still in"
                    + " use.",
                Say.percent(seconds / length), Say.percent(kept / 100));
    boolean known = Double.isFinite(heap);
    Message what =
        kept < HEAP_SHORT || !known
            ? Message.of("Use a collector with shorter pauses (-XX:+UseZGC).")
            : Message.of(
                "Give the app more heap: -Xmx{0}m instead of {1} MiB.",
                Math.round(heap * 2), Say.count(heap));
    return new Suspicion(
        RESOURCE,
        inTime,
        share,
        clause,
        Message.of("Give the app more heap, or let it keep less."),
        List.of(new Action(what, why)));
  }
}
