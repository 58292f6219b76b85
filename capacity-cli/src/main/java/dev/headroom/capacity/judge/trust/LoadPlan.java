package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import java.util.ArrayList;
import java.util.List;

/** The load that was meant, as a function of time. */
record LoadPlan(List<Phase> phases, long startMillis) {

  static LoadPlan of(RunManifest manifest) {
    return new LoadPlan(manifest.phases(), manifest.startedAtMillis());
  }

  /** What of a phase lies within a window. */
  record Part(String name, Window window) {}

  /** The counted phases, as far as they lie within a window. */
  List<Part> countedWithin(Window window) {
    List<Part> parts = new ArrayList<>();
    long begin = startMillis;
    for (Phase phase : phases) {
      long end = begin + phase.duration().toMillis();
      long from = Math.max(begin, window.fromMillis());
      long to = Math.min(end, window.toMillis());
      if (phase.counted() && from < to) {
        parts.add(new Part(phase.name(), new Window(from, to)));
      }
      begin = end;
    }
    return parts;
  }

  /** Highest load meant within a window. */
  double highest(Window window) {
    double highest = 0;
    long begin = startMillis;
    for (Phase phase : phases) {
      long end = begin + phase.duration().toMillis();
      long from = Math.max(begin, window.fromMillis());
      long to = Math.min(end, window.toMillis());
      if (from < to) {
        highest = Math.max(highest, at(phase, begin, from));
        highest = Math.max(highest, at(phase, begin, to));
      }
      begin = end;
    }
    return highest;
  }

  /** Arrivals meant within a window, of loads in arrivals a second. */
  double sum(Window window) {
    double sum = 0;
    long begin = startMillis;
    for (Phase phase : phases) {
      long end = begin + phase.duration().toMillis();
      long from = Math.max(begin, window.fromMillis());
      long to = Math.min(end, window.toMillis());
      if (from < to) {
        sum += (at(phase, begin, from) + at(phase, begin, to)) / 2 * (to - from) / 1_000;
      }
      begin = end;
    }
    return sum;
  }

  private static double at(Phase phase, long begin, long millis) {
    double share = (double) (millis - begin) / phase.duration().toMillis();
    return phase.fromUsers() + (phase.toUsers() - phase.fromUsers()) * share;
  }
}
