package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.run.Window;
import org.jspecify.annotations.Nullable;

/**
 * The three columns of the checklist; null where there was no such time.
 *
 * @param during from the first fault to the undoing of the last
 * @param after from then to the end
 */
record Stages(@Nullable Window before, @Nullable Window during, @Nullable Window after) {

  static Stages of(Course course) {
    Window before = course.before();
    if (course.faults().isEmpty()) {
      return new Stages(before, null, null);
    }
    long from = before.toMillis();
    Long undone = course.undone();
    Long recovery = course.phase("recovery");
    long to = undone != null ? undone : recovery != null ? recovery : course.end();
    return new Stages(before, between(from, to), between(to, course.end()));
  }

  private static @Nullable Window between(long from, long to) {
    return to > from ? new Window(from, to) : null;
  }
}
