package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.run.DrillEntry;
import dev.headroom.capacity.slo.Numbers;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a fault did anything where it does it: what it is to bring about was so while it was in
 * force, and was not before. A drill whose fault had no effect shows nothing.
 */
final class Effects {

  private Effects() {}

  static InjectedFault of(Course course, Course.Step step, String part) {
    List<DrillEntry> before = looks(course, step, at -> at <= step.injecting());
    List<DrillEntry> during = looks(course, step, at -> inForce(step, at));
    Boolean had = had(before, during);
    return new InjectedFault(
        step.number(),
        Message.name(step.title()),
        Opening.takesAway(step.title()) ? Parts.givenBack(part) : Message.of("put back"),
        part,
        step.injected() == null ? step.injecting() : step.injected(),
        step.undone(),
        seen(before, during),
        had);
  }

  /** Why it counts as it does; empty where it had its effect. */
  static Message why(Course course, InjectedFault fault) {
    if (Boolean.TRUE.equals(fault.had())) {
      return Message.NONE;
    }
    Course.Step step =
        course.faults().stream()
            .filter(one -> one.number() == fault.number())
            .findFirst()
            .orElseThrow();
    List<DrillEntry> before = looks(course, step, at -> at <= step.injecting());
    if (step.injected() == null) {
      return Message.of("it could not be injected");
    }
    return fault.had() == null
        ? Message.of("nobody looked at what it does")
        : wasSo(before)
            ? Message.of("it was so before as well: {0}", fault.effect())
            : fault.effect();
  }

  private static boolean inForce(Course.Step step, long at) {
    Long until = step.undoing();
    return at > step.injecting() && (until == null || at <= until);
  }

  private static List<DrillEntry> looks(Course course, Course.Step step, LongPredicate when) {
    return course.entries().stream()
        .filter(entry -> entry.is("EFFECT"))
        .filter(entry -> Objects.equals(entry.fault(), step.number()) && when.test(entry.at()))
        .toList();
  }

  private static @Nullable Boolean had(List<DrillEntry> before, List<DrillEntry> during) {
    if (before.isEmpty() || during.isEmpty()) {
      return null;
    }
    return !wasSo(before) && during.stream().anyMatch(Effects::within);
  }

  /** By the last look: those before it may have met a part that was slow to answer. */
  private static boolean wasSo(List<DrillEntry> before) {
    return within(before.get(before.size() - 1));
  }

  private static boolean within(DrillEntry entry) {
    return Boolean.TRUE.equals(entry.within());
  }

  /** {@code round trip to Redis 101 ms, before 0.4 ms}. */
  private static Message seen(List<DrillEntry> before, List<DrillEntry> during) {
    if (during.isEmpty()) {
      return Message.NONE;
    }
    // A fault that comes slowly or wears off has its effect for a part of the time only.
    List<DrillEntry> there = during.stream().filter(Effects::within).toList();
    DrillEntry usual = middle(there.isEmpty() ? during : there);
    Name what = new Name(Objects.requireNonNullElse(usual.title(), ""));
    return before.isEmpty()
        ? Message.of("{0} {1}", what, value(usual))
        : Message.of(
            "{0} {1}, before {2}", what, value(usual), value(before.get(before.size() - 1)));
  }

  static Message value(DrillEntry entry) {
    Double value = entry.value();
    return value == null || !Double.isFinite(value)
        ? Message.of("no answer")
        : Numbers.of(value, Objects.requireNonNullElse(entry.unit(), ""));
  }

  /** By value; no answer is more than any. */
  private static DrillEntry middle(List<DrillEntry> entries) {
    List<DrillEntry> sorted =
        entries.stream()
            .sorted((one, other) -> Double.compare(number(one), number(other)))
            .toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double number(DrillEntry entry) {
    Double value = entry.value();
    return value == null ? Double.POSITIVE_INFINITY : value;
  }
}
