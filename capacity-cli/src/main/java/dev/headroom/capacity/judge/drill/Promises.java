package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.RunData;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a drill promises, held against what was measured, in the order in which it is told. */
final class Promises {

  static final String STEADY = "steady-before";
  static final String EFFECT = "effect";
  static final String BACK = "back-within";
  static final String PUT_BACK = "put-back";

  private static final Message NOT_SO_FAR = Message.of("the drill did not come that far");

  private final Terms terms;
  private final Course course;
  private final RunData data;

  Promises(Terms terms, Course course, RunData data) {
    this.terms = terms;
    this.course = course;
    this.data = data;
  }

  List<Promise> all(
      List<InjectedFault> faults, @Nullable Recovery recovery, List<Invariant> checks) {
    List<Promise> promises = new ArrayList<>();
    if (!terms.hypothesis().isEmpty() || !terms.probes().isEmpty()) {
      promises.add(steadyBefore());
    }
    faults.forEach(fault -> promises.add(effect(fault, faults.size() > 1)));
    if (faults.isEmpty() && !terms.parts().isEmpty()) {
      promises.add(open(EFFECT, Message.of("The fault had its effect"), Message.NONE, NOT_SO_FAR));
    }
    promises.addAll(objectives(terms.during(), course.during(terms.grace())));
    if (!terms.hypothesis().isEmpty() || !terms.probes().isEmpty()) {
      promises.add(backWithin(recovery));
    }
    promises.addAll(objectives(terms.after(), course.after()));
    checks.stream().flatMap(this::check).forEach(promises::add);
    promises.add(PutBack.of(course));
    return promises;
  }

  private Promise steadyBefore() {
    Window before = course.before();
    List<Evaluation> evaluations =
        data.evaluate(terms.hypothesis(), Undisturbed.of(before, data.log()));
    List<Object> measured = new ArrayList<>();
    Message broken = Message.NONE;
    Message open = Message.NONE;
    for (Evaluation one : evaluations) {
      if (one.measured() != null) {
        measured.add(
            Message.of("{0} {1}", new Name(one.name()), Numbers.of(one.measured(), one.unit())));
      }
      if (Boolean.FALSE.equals(one.met()) && broken.isEmpty()) {
        broken = missed(one);
      } else if (one.met() == null && open.isEmpty()) {
        open = Message.of("\"{0}\" can't be told: {1}", new Name(one.name()), why(one));
      }
    }
    for (String probe : terms.probes()) {
      long looks = looks(probe, before);
      if (looks == 0 && open.isEmpty()) {
        open = Message.of("\"{0}\" was not looked at", new Name(probe));
      }
    }
    String said =
        course.first("NOT_STEADY").map(entry -> String.valueOf(entry.text())).orElse(null);
    Boolean met = said != null || !broken.isEmpty() ? Boolean.FALSE : open.isEmpty() ? true : null;
    Message length = Numbers.of((before.toMillis() - before.fromMillis()) / 1_000.0, "s");
    return new Promise(
        STEADY,
        Message.of("Hypothesis proven before"),
        Message.NONE,
        measured.isEmpty() ? length : Message.of("{0}, {1}", Message.listed(measured), length),
        met,
        false,
        !broken.isEmpty() ? broken : said != null ? Message.name(said) : open);
  }

  private static Message missed(Evaluation one) {
    return one.measured() == null
        ? Message.of("\"{0}\" did not hold", new Name(one.name()))
        : Message.of(
            "\"{0}\" was {1}, where {2} is promised",
            new Name(one.name()), Numbers.of(one.measured(), one.unit()), one.target());
  }

  private long looks(String probe, Window window) {
    return course.entries().stream()
        .filter(entry -> entry.is("PROBE") && probe.equals(entry.title()))
        .filter(entry -> window.contains(entry.at()))
        .count();
  }

  private Promise effect(InjectedFault fault, boolean several) {
    return new Promise(
        several ? EFFECT + "-" + fault.number() : EFFECT,
        several
            ? Message.of("{0} had its effect", fault.title())
            : Message.of("The fault had its effect"),
        Message.NONE,
        fault.effect(),
        fault.had(),
        false,
        Effects.why(course, fault));
  }

  private List<Promise> objectives(List<Objective> objectives, @Nullable Window window) {
    if (window == null) {
      return objectives.stream()
          .map(
              one ->
                  open(
                      one.name(),
                      Message.name(one.name()),
                      Message.data(one.target().text()),
                      NOT_SO_FAR))
          .toList();
    }
    return data.evaluate(objectives, window).stream().map(Promises::objective).toList();
  }

  private static Promise objective(Evaluation evaluation) {
    Double measured = evaluation.measured();
    Message reason = evaluation.reason();
    return new Promise(
        evaluation.name(),
        Message.name(evaluation.name()),
        Message.data(evaluation.target()),
        measured == null ? Message.NONE : Numbers.of(measured, evaluation.unit()),
        evaluation.met(),
        false,
        evaluation.met() == null ? why(evaluation) : reason == null ? Message.NONE : reason);
  }

  private static Message why(Evaluation evaluation) {
    Message reason = evaluation.reason();
    return reason == null ? Message.of("it was not measured") : reason;
  }

  private Promise backWithin(@Nullable Recovery recovery) {
    Message limit = Numbers.of(terms.backWithin().toMillis() / 1_000.0, "s");
    Message name = Message.of("Back within {0}", limit);
    if (recovery == null) {
      return open(BACK, name, Message.NONE, NOT_SO_FAR);
    }
    Long at = recovery.at(terms);
    if (at == null) {
      return recovery.known() && watchedLongEnough(recovery)
          ? new Promise(
              BACK,
              name,
              Message.NONE,
              Message.of("not back within {0}", watched(recovery)),
              false,
              false,
              Message.NONE)
          : open(BACK, name, Message.NONE, Message.of("too little was seen after the fault"));
    }
    return new Promise(
        BACK,
        name,
        Message.NONE,
        took(recovery, at),
        at - recovery.undoneAt() <= terms.backWithin().toMillis(),
        false,
        Message.NONE);
  }

  private boolean watchedLongEnough(Recovery recovery) {
    return course.end() - recovery.undoneAt() >= terms.backWithin().toMillis();
  }

  private Message watched(Recovery recovery) {
    return Numbers.of((course.end() - recovery.undoneAt()) / 1_000.0, "s");
  }

  private static Message took(Recovery recovery, long at) {
    Message all = seconds(at - recovery.undoneAt());
    Long load = recovery.loadAt();
    Long probes = recovery.probesAt();
    return load == null || probes == null || load.equals(probes)
        ? all
        : Message.of(
            "{0}; answers after {1}, probes after {2}",
            all, seconds(load - recovery.undoneAt()), seconds(probes - recovery.undoneAt()));
  }

  private static Message seconds(long millis) {
    return Numbers.of(millis / 1_000.0, "s");
  }

  /** Of what nothing happened nothing is told. */
  private Stream<Promise> check(Invariant check) {
    String excuse = terms.excused().get(check.id());
    if (!check.applies() && check.held() == null) {
      return Stream.empty();
    }
    Message closest = check.closestCall();
    Message measured =
        check.held() == null
            ? Message.NONE
            : check.violations() == 0
                ? Message.of("{0} looked at", Numbers.of(check.checked(), ""))
                : Message.of(
                    "{0} of {1}",
                    Numbers.of(check.violations(), ""), Numbers.of(check.checked(), ""));
    Message because =
        excuse != null
            ? Message.name(excuse)
            : check.held() == null
                ? closest == null ? Message.of("it could not be checked") : closest
                : check.witnesses().isEmpty() ? Message.NONE : check.witnesses().get(0).what();
    return Stream.of(
        new Promise(
            check.id(),
            check.name(),
            Message.NONE,
            measured,
            check.held(),
            excuse != null,
            because));
  }

  private static Promise open(String id, Message name, Message promised, Message why) {
    return new Promise(id, name, promised, Message.NONE, null, false, why);
  }
}
