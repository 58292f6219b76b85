package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.RunData;
import dev.headroom.capacity.judge.trust.DrillTrust;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.JournalFile;
import dev.headroom.capacity.run.DrillEntry;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.TrustCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges a drill's folder; the same files always give the same judgement. */
public final class DrillJudge {

  private DrillJudge() {}

  /** Whether a results folder is a drill's. */
  public static boolean isDrill(Path folder) {
    return Judge.isResultsFolder(folder) && Files.exists(folder.resolve(TermsFile.NAME));
  }

  /**
   * Judges a results folder with {@code drill.yaml} and {@code journal.jsonl}.
   *
   * @throws dev.headroom.capacity.read.UnreadableLogException if nothing of it can be read
   * @throws dev.headroom.capacity.scenario.ScenarioException if the drill in it can't be understood
   */
  public static JudgedDrill judge(Path folder) {
    return judge(folder, TermsFile.read(folder)).drill();
  }

  /**
   * As {@link #judge(Path)}, and lists in {@code affected.csv} who was hit; no file where nobody
   * was.
   *
   * @throws IOException if the list can't be written
   */
  public static JudgedDrill judgeAndList(Path folder) throws IOException {
    WithPeople judged = judge(folder, TermsFile.read(folder));
    AffectedFile.write(folder, judged.hits());
    return judged.drill();
  }

  /** A judged drill, and who was hit. */
  record WithPeople(JudgedDrill drill, Collection<Hit> hits) {}

  static WithPeople judge(Path folder, Terms terms) {
    RunData data = RunData.read(folder);
    List<DrillEntry> entries = JournalFile.read(folder).entries();
    long began = data.manifest().startedAtMillis();
    return judge(
        folder,
        terms,
        Course.of(entries.isEmpty() ? List.of(DrillEntry.began(began)) : entries),
        data);
  }

  private static WithPeople judge(Path folder, Terms terms, Course course, RunData data) {
    List<InjectedFault> faults =
        course.faults().stream().map(step -> Effects.of(course, step, part(terms, step))).toList();
    Long undone = course.undone();
    Recovery recovery = undone == null ? null : Recovery.of(terms, course, data, undone);
    Long backAt = recovery == null ? null : recovery.at(terms);
    JudgedRun load = Judge.judge(List.of(folder), options(terms));
    List<Promise> promises =
        new Promises(terms, course, data).all(faults, recovery, load.invariants());
    Set<String> disturbed =
        faults.stream().map(InjectedFault::part).collect(Collectors.toUnmodifiableSet());
    List<TrustCheck> trust =
        new DrillTrust(data.manifest(), data.log(), data.metrics())
            .look(load.trust(), load.window(), course.before(), disturbed);
    Conclusion conclusion = new Conclusion();
    conclusion.ending(course);
    conclusion.run(data.manifest(), disturbed);
    conclusion.trust(trust);
    conclusion.promises(
        promises, load.invariants().stream().map(Invariant::id).collect(Collectors.toSet()));
    JudgedRun run = load.as(conclusion.verdict(), conclusion.texts(), trust);
    Impact impact = Impact.of(folder, terms, course, data, backAt, promises, load.invariants());
    Answers answers = AnswersOf.of(run, data);
    JudgedDrill drill =
        new JudgedDrill(
            run,
            terms.name(),
            terms.title(),
            terms.question(),
            conclusion.verdict(),
            conclusion.texts(),
            DrillHeadline.of(
                conclusion.verdict(),
                conclusion.texts(),
                faults,
                promises,
                load.invariants(),
                recovery,
                backAt,
                meanwhile(course, backAt, data)),
            DrillHeadline.lede(promises, load.invariants()),
            course.ending(),
            impact.severity(),
            impact.text(),
            promises,
            faults,
            Deeds.of(course, faults, backAt, data),
            answers,
            ProbeLines.of(course, terms),
            backAt == null || undone == null ? null : (backAt - undone) / 1_000.0,
            impact.affected(),
            Checklist.of(folder, course, data),
            preventions(terms, promises));
    return new WithPeople(drill, impact.hits());
  }

  private static @Nullable Meanwhile meanwhile(Course course, @Nullable Long backAt, RunData data) {
    return course.faults().isEmpty()
        ? null
        : Meanwhile.of(data, course.before(), Impact.window(course, backAt));
  }

  /** What a load of its own would promise is of a run without a fault. */
  private static Judge.Options options(Terms terms) {
    return new Judge.Options(
        Stream.of(terms.hypothesis(), terms.during(), terms.after())
            .<Objective>flatMap(List::stream)
            .toList(),
        Duration.ZERO,
        Duration.ZERO);
  }

  private static String part(Terms terms, Course.Step step) {
    int index = step.number() - 1;
    return index >= 0 && index < terms.parts().size() && !terms.parts().get(index).isEmpty()
        ? terms.parts().get(index)
        : Parts.named(step.title());
  }

  private static List<Prevention> preventions(Terms terms, List<Promise> promises) {
    return terms.prevent().stream()
        .filter(remedy -> promises.stream().anyMatch(one -> one.broken() && one.is(remedy.when())))
        .map(remedy -> new Prevention(Message.name(remedy.what()), Message.name(remedy.why())))
        .toList();
  }
}
