package dev.headroom.capacity.judge.confirm;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Window;

/**
 * More heap: what is kept stays, so that collections are as much rarer as there is more room beside
 * it, and each takes as long (Appel 1987, “Garbage collection can be faster than stack
 * allocation”).
 */
final class HeapChange {

  static final String HEAP = "app.heap";

  private static final String PAUSED = "app.gc.pauseSeconds";
  private static final double SCARCE = 0.7;
  private static final double VERY_SCARCE = 0.8;
  private static final long STEP_MS = 1_000;

  private HeapChange() {}

  static Intervention of(Scales scales) {
    int instances = Math.max(1, scales.samples.instances("app.heap.maxMiB"));
    double today = scales.samples.level("app.heap.maxMiB", scales.window) / instances;
    double kept =
        scales.samples.highestLevel("app.heap.afterCollection.percent", scales.window) / 100;
    if (!(kept >= SCARCE) || !(today > 0)) {
      return Intervention.refused(
          Message.of(
              "More heap would not make pauses much rarer: what a collection leaves does not fill"
                  + " it."));
    }
    double times = kept >= VERY_SCARCE ? 2 : 3;
    double more = (times - 1) * today * instances;
    double free = scales.samples.level("machine.memory.freeMiB", scales.window);
    if (free < more) {
      return Intervention.refused(
          Message.of(
              "The machine has {0} MiB free, and {1} MiB more heap would be needed.",
              Math.round(free), Math.round(more)));
    }
    double wait = wait(scales);
    double rarer = (1 - Math.min(1, kept)) / (times - Math.min(1, kept));
    double before = scales.all().meanMs();
    double spread = Math.sqrt(2) * scales.spread("") + Confirming.BETWEEN_RUNS;
    if (!Double.isFinite(wait) || !Double.isFinite(spread)) {
      return Intervention.refused(Message.of("How long the app stood still was not measured."));
    }
    double left = before - wait;
    double still = wait * rarer;
    Message method =
        Message.of(
            "{0} of {1} were waited for collections, which leave {2} of the heap in use; in {3}"
                + " times the heap they come {4} times as often (Appel 1987).",
            Times.of(wait),
            Times.of(before),
            Math.round(100 * kept) + "\u00a0%",
            Math.round(times),
            Times.number(rarer));
    return new Intervention(
        Change.ofHeap(HEAP, Math.round(today) + "m", Math.round(times * today) + "m"),
        new Expectation(
            before,
            wait,
            left + still,
            Math.max(0, (left - meanwhile(scales)) * (1 - spread)),
            (left + 2 * still) * (1 + spread),
            still,
            method),
        Message.NONE);
  }

  /**
   * What a call waited on average while the app stood still, milliseconds: who comes meanwhile
   * waits half of a pause, who is under way all of it. What piled up behind a pause is not in it,
   * which takes as long again in an app that is half busy.
   */
  static double wait(Scales scales) {
    double mean = scales.all().meanMs();
    double paused = scales.samples.rate(PAUSED, scales.window) / instances(scales);
    return mean - Math.max(0, mean - meanwhile(scales)) / (1 + paused);
  }

  private static int instances(Scales scales) {
    return Math.max(1, scales.samples.instances(PAUSED));
  }

  /** By those who came while the app stood still, a call, milliseconds. */
  private static double meanwhile(Scales scales) {
    double squares = 0;
    long from = scales.window.fromMillis();
    long to = scales.window.toMillis();
    for (long at = from; at + STEP_MS <= to; at += STEP_MS) {
      double pause =
          scales.samples.growth(PAUSED, new Window(at, at + STEP_MS)) / instances(scales);
      squares += pause * pause;
    }
    return 1_000 * squares / 2 / ((to - from) / 1_000.0);
  }
}
