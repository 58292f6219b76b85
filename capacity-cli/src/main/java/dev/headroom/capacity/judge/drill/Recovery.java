package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.judge.RunData;
import dev.headroom.capacity.run.DrillEntry;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When everything was well again after the last fault was undone.
 *
 * <p>The load: the first instant from which on the hypothesis' objectives hold over the next two
 * seconds, or as much more as they take to be told, and over all the rest. A request belongs to
 * when it began, so that one that hung until it was given up counts where it was asked. Probes: the
 * first that is within, of which no two in a row are beyond later on.
 *
 * @param undoneAt epoch milliseconds
 * @param loadAt null where it never was, or can't be told, or nothing is promised of it
 * @param probesAt the same
 * @param known whether all that is null is known never to have been
 */
record Recovery(long undoneAt, @Nullable Long loadAt, @Nullable Long probesAt, boolean known) {

  private static final long STEP_MS = 100;
  private static final long FIRST_LOOK_MS = 2_000;
  private static final long SHORTEST_LOOK_MS = 1_000;

  /** When all was well; null where it never was, or nobody knows. */
  @Nullable Long at(Terms terms) {
    if (!terms.hypothesis().isEmpty() && loadAt == null
        || !terms.probes().isEmpty() && probesAt == null) {
      return null;
    }
    return Math.max(loadAt == null ? undoneAt : loadAt, probesAt == null ? undoneAt : probesAt);
  }

  static Recovery of(Terms terms, Course course, RunData data, long undoneAt) {
    Found load =
        terms.hypothesis().isEmpty() ? new Found(null, true) : load(terms, course, data, undoneAt);
    Found probes =
        terms.probes().isEmpty() ? new Found(null, true) : probes(terms, course, undoneAt);
    return new Recovery(undoneAt, load.at(), probes.at(), load.known() && probes.known());
  }

  /** An instant, or whether it is known that there is none. */
  private record Found(@Nullable Long at, boolean known) {}

  private static Found load(Terms terms, Course course, RunData data, long undoneAt) {
    long end = Math.min(course.end(), data.manifest().measuredTo());
    boolean doubt = end - undoneAt < SHORTEST_LOOK_MS;
    for (long at = undoneAt; at <= end - SHORTEST_LOOK_MS; at += STEP_MS) {
      Boolean soon = soon(terms, data, at, end);
      Boolean rest = Boolean.FALSE.equals(soon) ? soon : holds(terms, data, new Window(at, end));
      if (Boolean.TRUE.equals(soon) && Boolean.TRUE.equals(rest)) {
        return new Found(at, true);
      }
      doubt |= !Boolean.FALSE.equals(soon) && !Boolean.FALSE.equals(rest);
    }
    return new Found(null, !doubt);
  }

  private static @Nullable Boolean soon(Terms terms, RunData data, long at, long end) {
    Boolean holds = null;
    for (long length = FIRST_LOOK_MS; holds == null; length *= 2) {
      long to = Math.min(end, at + length);
      holds = holds(terms, data, new Window(at, to));
      if (to == end) {
        return holds;
      }
    }
    return holds;
  }

  private static @Nullable Boolean holds(Terms terms, RunData data, Window window) {
    List<Evaluation> evaluations = data.evaluate(terms.hypothesis(), window);
    return evaluations.stream().anyMatch(one -> Boolean.FALSE.equals(one.met()))
        ? Boolean.FALSE
        : evaluations.stream().allMatch(one -> Boolean.TRUE.equals(one.met()))
            ? Boolean.TRUE
            : null;
  }

  private static Found probes(Terms terms, Course course, long undoneAt) {
    long latest = undoneAt;
    for (String probe : terms.probes()) {
      List<DrillEntry> answers =
          course.entries().stream()
              .filter(entry -> entry.is("PROBE") && probe.equals(entry.title()))
              .filter(entry -> entry.at() >= undoneAt)
              .toList();
      Long back = back(answers);
      if (back == null) {
        return new Found(null, !answers.isEmpty());
      }
      latest = Math.max(latest, back);
    }
    return new Found(latest, true);
  }

  private static @Nullable Long back(List<DrillEntry> answers) {
    Long back = null;
    boolean lastWithin = false;
    for (DrillEntry answer : answers) {
      boolean within = Boolean.TRUE.equals(answer.within());
      if (within && back == null) {
        back = answer.at();
      } else if (!within && !lastWithin) {
        back = null;
      }
      lastWithin = within;
    }
    return back;
  }
}
