package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, in a sentence, and what else is to be known at once. */
final class DrillHeadline {

  private DrillHeadline() {}

  static Message of(
      Verdict verdict,
      List<Message> reasons,
      List<InjectedFault> faults,
      List<Promise> promises,
      @Nullable Recovery recovery,
      @Nullable Long backAt,
      Answers answers) {
    return switch (verdict) {
      case INVALID -> Message.of("No verdict: {0}", reasons.get(0));
      case INCONCLUSIVE -> Message.of("Can\u2019t tell yet: {0}", reasons.get(0));
      case PASS -> Message.of("{0}.", told(faults, recovery, backAt, answers));
      case FAIL -> {
        Message broke = broke(promises, reasons);
        yield faults.isEmpty()
            ? broke
            : Message.of("{0}, but: {1}", told(faults, recovery, backAt, answers), broke);
      }
    };
  }

  /** {@code Redis cut off: 7,061 requests were refused, and all was well 4.2 s after}. */
  private static Message told(
      List<InjectedFault> faults,
      @Nullable Recovery recovery,
      @Nullable Long backAt,
      Answers answers) {
    if (faults.isEmpty()) {
      return Message.of("Nothing was done");
    }
    Message what = Message.listed(faults.stream().map(InjectedFault::title).toList());
    Message met = answered(answers);
    return backAt == null || recovery == null
        ? Message.of("{0}: {1}", what, met)
        : Message.of(
            "{0}: {1}, and all was well {2} after",
            what, met, Numbers.of((backAt - recovery.undoneAt()) / 1_000.0, "s"));
  }

  private static Message answered(Answers answers) {
    long refused = count(answers, AnswerKind.Kind.REFUSED);
    long failed =
        answers.kinds().stream()
            .filter(kind -> kind.kind().compareTo(AnswerKind.Kind.REFUSED) > 0)
            .mapToLong(AnswerKind::count)
            .sum();
    if (refused + failed == 0) {
      return Message.of("every request was served");
    }
    if (failed == 0) {
      return Message.counted(refused, "{0} request was refused", "{0} requests were refused");
    }
    return refused == 0
        ? Message.counted(failed, "{0} request failed", "{0} requests failed")
        : Message.of("{0} requests were refused and {1} failed", number(refused), number(failed));
  }

  private static long count(Answers answers, AnswerKind.Kind kind) {
    return answers.kinds().stream()
        .filter(one -> one.kind() == kind)
        .mapToLong(AnswerKind::count)
        .sum();
  }

  private static Message broke(List<Promise> promises, List<Message> reasons) {
    return promises.stream()
        .filter(Promise::broken)
        .findFirst()
        .map(
            promise ->
                !promise.promised().isEmpty() && !promise.measured().isEmpty()
                    ? Message.of(
                        "\u201c{0}\u201d was {1}, where {2} is promised.",
                        promise.name(), promise.measured(), promise.promised())
                    : Message.of(
                        "\u201c{0}\u201d is broken: {1}.",
                        promise.name(),
                        promise.because().isEmpty() ? promise.measured() : promise.because()))
        .orElseGet(() -> reasons.get(0));
  }

  static Message lede(List<Promise> promises, List<Invariant> checks, Affected affected) {
    long deciding = promises.stream().filter(promise -> !promise.excused()).count();
    long held =
        promises.stream()
            .filter(promise -> !promise.excused() && Boolean.TRUE.equals(promise.met()))
            .count();
    return Message.sentences(
        List.of(
            Message.of("{0} of {1} promises held.", held, deciding),
            owed(checks),
            affected.people() == 0
                ? Message.NONE
                : Message.counted(
                    affected.people(),
                    "The one person who was hit is in {1}.",
                    "The list of the {0} people who were hit is in {1}.",
                    AffectedFile.NAME)));
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

  private static Message number(long count) {
    return Numbers.of(count, "");
  }
}
