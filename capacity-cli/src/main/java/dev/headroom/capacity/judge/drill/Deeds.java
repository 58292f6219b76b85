package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.judge.RunData;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.run.DrillEntry;
import dev.headroom.capacity.run.ObservedRequests;
import dev.headroom.capacity.run.RequestLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was done and what it did, in order of time. */
final class Deeds {

  private final List<Deed> deeds = new ArrayList<>();

  private Deeds() {}

  static List<Deed> of(
      Course course, List<InjectedFault> faults, @Nullable Long backAt, RunData data) {
    Deeds deeds = new Deeds();
    Long method = course.phase("method");
    if (course.first("NOT_STEADY").isPresent()) {
      deeds.add(course.before().fromMillis(), Message.of("not steady"), false);
    } else if (method != null || !faults.isEmpty()) {
      deeds.add(course.before().fromMillis(), Message.of("steady state proven"), false);
    }
    for (InjectedFault fault : faults) {
      deeds.add(fault.fromMillis(), fault.title(), true);
      Long to = fault.toMillis();
      if (to != null) {
        deeds.add(to, fault.undone(), true);
      }
    }
    course
        .first("ABORTED")
        .ifPresent(
            entry ->
                deeds.add(entry.at(), Message.of("aborted: {0}", new Name(text(entry))), true));
    if (!faults.isEmpty()) {
      deeds.firstFailures(faults, data);
    }
    if (backAt != null) {
      deeds.add(backAt, Message.of("objectives met again"), false);
    }
    Long after = course.phase("after");
    if (after != null) {
      deeds.add(after, Message.of("checks after"), false);
    }
    deeds.deeds.sort(Comparator.comparingLong(Deed::atMillis));
    return List.copyOf(deeds.deeds);
  }

  private static String text(DrillEntry entry) {
    return Objects.requireNonNullElse(entry.text(), "");
  }

  /** The first of each kind that failed since the first fault, by when its answer was known. */
  private void firstFailures(List<InjectedFault> faults, RunData data) {
    RequestLog log = data.log();
    long since = faults.stream().mapToLong(InjectedFault::fromMillis).min().orElseThrow();
    Firsts first = new Firsts(new EnumMap<>(AnswerKind.Kind.class));
    Map<String, Answer> known = new HashMap<>();
    for (int i = 0; i < log.size(); i++) {
      long end = log.startMillis(i) + (long) log.durationMs(i);
      if (!log.ok(i) && end >= since) {
        first.keep(known.computeIfAbsent(log.message(i), Answer::ofMessage), end);
      }
    }
    ObservedRequests observed = data.observations().requests();
    for (int i = 0; i < observed.size(); i++) {
      int status = observed.status(i);
      boolean refused = observed.outcome(i) == ObservedRequests.Outcome.REFUSED;
      if (refused && Answer.refusal(status) && observed.endMillis(i) >= since) {
        first.keep(Answer.refused(status), observed.endMillis(i));
      }
    }
    first
        .ofKind()
        .values()
        .forEach(one -> add(one.at(), Message.of("first {0}", one.answer().name()), false));
  }

  /** An answer, and when it was known. */
  private record First(Answer answer, long at) {}

  private record Firsts(Map<AnswerKind.Kind, First> ofKind) {
    void keep(Answer answer, long at) {
      First known = ofKind.get(answer.kind());
      if (known == null || at < known.at()) {
        ofKind.put(answer.kind(), new First(answer, at));
      }
    }
  }

  private void add(long at, Message what, boolean ours) {
    deeds.add(new Deed(at, what, ours));
  }
}
