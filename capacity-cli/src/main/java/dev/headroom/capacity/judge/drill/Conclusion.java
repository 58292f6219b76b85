package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.run.DrillEntry;
import dev.headroom.capacity.run.LostPart;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a drill's verdict is, and why; the worst first. */
final class Conclusion {

  private static final Set<String> NOT_VALID_WITHOUT = Set.of(Promises.STEADY, Promises.EFFECT);

  /**
   * @param seen whether it holds even where the measurement can't be believed: it was seen, not
   *     measured
   */
  private record Reason(Verdict verdict, boolean seen, Message text) {}

  private final List<Reason> reasons = new ArrayList<>();

  void ending(Course course) {
    switch (course.ending()) {
      case "COMPLETED", "NOT_STEADY" -> {}
      case "ABORTED" ->
          add(Verdict.FAIL, Message.of("The drill was aborted: {0}.", told(course, "ABORTED")));
      case "STOPPED" ->
          add(
              Verdict.INCONCLUSIVE,
              Message.of("The drill was stopped: {0}.", told(course, "STOPPED")));
      case "FAILED" ->
          add(Verdict.INVALID, Message.of("The drill failed: {0}.", told(course, "STOPPED")));
      default ->
          add(
              Verdict.INCONCLUSIVE,
              Message.of("The drill was cut off: its journal ends before it did."));
    }
  }

  private static Object told(Course course, String event) {
    return course
        .first(event)
        .map(DrillEntry::text)
        .filter(text -> !Objects.equals(text, course.ending()))
        .<Object>map(text -> new Name(text.replaceAll("\\.$", "")))
        .orElse(Message.of("nothing says why"));
  }

  void run(RunManifest manifest, Set<String> disturbed) {
    LostPart lost = manifest.lostPart();
    if (lost != null && !onPurpose(lost, disturbed)) {
      add(
          lost.underTest() ? Verdict.FAIL : Verdict.INVALID,
          Message.of(
              "{0} gave up under the load: {1}.",
              new Name(lost.name()), new Name(lost.evidence().replaceAll("\\.$", ""))));
    } else if (lost == null && manifest.outcome() == RunManifest.Outcome.FAILED) {
      String why = manifest.outcomeReason();
      add(
          Verdict.INVALID,
          Message.of("The run failed{0}.", why == null ? "" : Message.of(": {0}", new Name(why))));
    }
  }

  private static boolean onPurpose(LostPart lost, Set<String> disturbed) {
    String name = lost.name().equals("mariadb") ? "database" : lost.name();
    return disturbed.stream().anyMatch(part -> name.equals(part) || name.startsWith(part + "-"));
  }

  void trust(List<TrustCheck> checks) {
    for (TrustCheck check : checks) {
      if (check.broken() && check.gravity() != TrustCheck.Gravity.WARNS) {
        reasons.add(
            new Reason(
                check.fatal() ? Verdict.INVALID : Verdict.INCONCLUSIVE,
                false,
                check.inSentences()));
      } else if (check.held() == null && check.fatal()) {
        add(
            Verdict.INCONCLUSIVE,
            Message.of("{0} could not be looked at, and decides on trust.", check.name()));
      }
    }
  }

  /**
   * @param checks ids of those that are correctness checks
   */
  void promises(List<Promise> promises, Set<String> checks) {
    for (Promise promise : promises) {
      boolean needed =
          NOT_VALID_WITHOUT.contains(promise.id()) || promise.id().startsWith("effect-");
      if (promise.broken()) {
        boolean seen = checks.contains(promise.id()) || promise.id().equals(Promises.PUT_BACK);
        reasons.add(
            new Reason(needed ? Verdict.INVALID : Verdict.FAIL, seen, broken(promise, needed)));
      } else if (promise.open()) {
        add(
            Verdict.INCONCLUSIVE,
            Message.of("\"{0}\" can't be told: {1}.", promise.name(), promise.because()));
      }
    }
  }

  private static Message broken(Promise promise, boolean needed) {
    if (needed) {
      return promise.id().equals(Promises.STEADY)
          ? Message.of("It was not steady before anything was done: {0}.", promise.because())
          : Message.of("The fault had no effect: {0}.", promise.because());
    }
    if (!promise.promised().isEmpty() && !promise.measured().isEmpty()) {
      return Message.of(
          "\"{0}\" was {1}, where {2} is promised.",
          promise.name(), promise.measured(), promise.promised());
    }
    return Message.of(
        "\"{0}\" is broken: {1}.",
        promise.name(), promise.because().isEmpty() ? promise.measured() : promise.because());
  }

  private void add(Verdict verdict, Message text) {
    reasons.add(new Reason(verdict, false, text));
  }

  Verdict verdict() {
    return reasons.stream().map(Reason::verdict).reduce(Verdict.PASS, Verdict::worse);
  }

  List<Message> texts() {
    Verdict verdict = verdict();
    return reasons.stream()
        .filter(
            reason ->
                verdict != Verdict.INVALID || reason.verdict() == Verdict.INVALID || reason.seen())
        .sorted(Comparator.comparing(Reason::verdict).reversed())
        .map(Reason::text)
        .toList();
  }
}
