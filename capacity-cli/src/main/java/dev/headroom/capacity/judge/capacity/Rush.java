package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;

/** The phase of a run in which people came the fastest. */
final class Rush {

  private Rush() {}

  static Window of(RunManifest manifest, RequestLog log) {
    Window fastest = manifest.window();
    double most = 0;
    long from = manifest.startedAtMillis();
    for (Phase phase : manifest.phases()) {
      long to = from + phase.duration().toMillis();
      Window window = new Window(from, to);
      double starts = 0;
      for (long start : log.userStarts()) {
        starts += window.contains(start) ? 1 : 0;
      }
      double perSecond = to > from ? 1_000 * starts / (to - from) : 0;
      if (phase.counted() && perSecond > most) {
        most = perSecond;
        fastest = window;
      }
      from = to;
    }
    return fastest;
  }
}
