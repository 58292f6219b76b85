package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened, in a sentence, and what else is to be known at once. */
final class DrillHeadline {

  /** Less can't be told, by the steps in which it is looked. */
  private static final long AT_ONCE_MS = 150;

  private DrillHeadline() {}

  static Message of(
      Verdict verdict,
      List<Message> reasons,
      List<InjectedFault> faults,
      List<Promise> promises,
      List<Invariant> checks,
      @Nullable Recovery recovery,
      @Nullable Long backAt,
      @Nullable Meanwhile meanwhile) {
    return switch (verdict) {
      case INVALID -> Message.of("No verdict. {0}", reasons.get(0));
      case INCONCLUSIVE -> Message.of("Can\u2019t tell yet. {0}", reasons.get(0));
      case PASS -> {
        Message told = told(faults, recovery, backAt, meanwhile);
        yield nothingLost(promises, checks)
            ? Message.of("{0}; nobody lost anything.", told)
            : Message.of("{0}.", told);
      }
      case FAIL -> {
        Message broke = broke(promises, checks);
        if (faults.isEmpty()) {
          yield reasons.get(0);
        }
        Message told = told(faults, recovery, backAt, meanwhile);
        yield broke.isEmpty()
            ? Message.of("{0}. {1}", told, reasons.get(0))
            : Message.of("{0}, but {1}", told, broke);
      }
    };
  }

  /** {@code Without Redis the app refused 84 requests within 0.04 s, and was back 4.2 s after}. */
  private static Message told(
      List<InjectedFault> faults,
      @Nullable Recovery recovery,
      @Nullable Long backAt,
      @Nullable Meanwhile meanwhile) {
    if (faults.isEmpty() || meanwhile == null) {
      return Message.of("Nothing was done");
    }
    Message opening = Opening.of(faults);
    Message did = meanwhile.told();
    if (recovery == null) {
      return Message.of("{0} the app {1}", opening, did);
    }
    return backAt == null
        ? Message.of("{0} the app {1}, and was not seen to be back", opening, did)
        : backAt - recovery.undoneAt() < AT_ONCE_MS
            ? Message.of("{0} the app {1}, and was back at once", opening, did)
            : Message.of(
                "{0} the app {1}, and was back {2} after",
                opening, did, tenths(backAt - recovery.undoneAt()));
  }

  /** As exact as the steps in which it is looked. */
  private static Message tenths(long millis) {
    return Numbers.of(Math.round(millis / 100.0) / 10.0, "s");
  }

  /** What people were promised and did not get comes before what took too long. */
  private static Message broke(List<Promise> promises, List<Invariant> checks) {
    List<Promise> broken = promises.stream().filter(Promise::broken).toList();
    return broken.stream()
        .filter(one -> checks.stream().anyMatch(check -> check.id().equals(one.id())))
        .findFirst()
        .or(() -> broken.stream().findFirst())
        .map(DrillHeadline::broke)
        .orElse(Message.NONE);
  }

  private static Message broke(Promise promise) {
    if (promise.id().equals(Promises.BACK)) {
      return Message.of("\u201c{0}\u201d is promised.", promise.name());
    }
    if (!promise.promised().isEmpty() && !promise.measured().isEmpty()) {
      return Message.of(
          "\u201c{0}\u201d was {1}, where {2} is promised.",
          promise.name(), promise.measured(), promise.promised());
    }
    List<Message> told =
        Stream.of(promise.measured(), promise.because()).filter(one -> !one.isEmpty()).toList();
    return told.isEmpty()
        ? Message.of("\u201c{0}\u201d is broken.", promise.name())
        : Message.of(
            "\u201c{0}\u201d is broken: {1}.",
            promise.name(),
            told.size() == 1 ? told.get(0) : Message.of("{0}, {1}", told.get(0), told.get(1)));
  }

  /** Every check of what people are owed was made and held, and none is excused. */
  private static boolean nothingLost(List<Promise> promises, List<Invariant> checks) {
    return held(checks, "acknowledged-kept")
        && promises.stream().noneMatch(Promise::excused)
        && checks.stream()
            .filter(Invariant::applies)
            .allMatch(check -> Boolean.TRUE.equals(check.held()));
  }

  static Message lede(List<Promise> promises, List<Invariant> checks) {
    long deciding = promises.stream().filter(promise -> !promise.excused()).count();
    long held =
        promises.stream()
            .filter(promise -> !promise.excused() && Boolean.TRUE.equals(promise.met()))
            .count();
    return Message.sentences(
        List.of(Message.of("{0} of {1} promises held.", held, deciding), owed(checks)));
  }

  /** Only what was looked at is said. */
  private static Message owed(List<Invariant> checks) {
    boolean kept = held(checks, "acknowledged-kept");
    boolean once = held(checks, "seat-one-holder");
    return kept && once
        ? Message.of("No booking was lost and no seat was sold twice.")
        : kept
            ? Message.of("No booking was lost.")
            : once ? Message.of("No seat was sold twice.") : Message.NONE;
  }

  private static boolean held(List<Invariant> checks, String id) {
    return checks.stream()
        .anyMatch(check -> check.id().equals(id) && Boolean.TRUE.equals(check.held()));
  }
}
