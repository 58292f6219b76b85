package dev.headroom.capacity.judge.selftest;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.check.Witness;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluation.Level;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.Heatmap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judged runs of which only what the self-test looks at is made up. */
final class Judged {
  private Judged() {}

  static Invariant held(String id) {
    return new Invariant(id, Message.name(id), true, true, 10, 0, Message.of(""), List.of());
  }

  static Invariant broken(String id, long violations) {
    Witness witness =
        new Witness(Witness.Which.FIRST, Message.data("seat 4 was sold twice"), List.of());
    return new Invariant(id, Message.name(id), false, true, 10, violations, null, List.of(witness));
  }

  static Invariant unknown(String id) {
    return new Invariant(
        id, Message.name(id), null, true, 0, 0, Message.data("no history"), List.of());
  }

  static Invariant idle(String id) {
    return new Invariant(
        id, Message.name(id), null, false, 0, 0, Message.data("nothing happened"), List.of());
  }

  static Evaluation objective(String name, @Nullable Boolean met) {
    return new Evaluation(
        name,
        "< 500 ms",
        "ms",
        500,
        "<",
        met == null ? null : met ? 20.0 : 700.0,
        met,
        met == null ? Level.UNKNOWN : met ? Level.OK : Level.WARNING,
        null,
        null,
        10,
        null);
  }

  static JudgedRun run(
      Outcome outcome, Verdict verdict, List<Invariant> invariants, List<Evaluation> objectives) {
    return new JudgedRun(
        manifest(outcome),
        "simulation.log",
        verdict,
        List.of(Message.data("the generator was slow")),
        new Window(0, 1),
        List.of(),
        objectives,
        invariants,
        List.of(),
        List.of(),
        1_000,
        List.of(),
        new Heatmap(0, 1_000, 1, 2, new int[0][0]),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static RunManifest manifest(Outcome outcome) {
    return new RunManifest(
        1,
        "rivals",
        "",
        1,
        1,
        "open",
        List.of(),
        0,
        1L,
        0,
        1,
        outcome,
        outcome == Outcome.FINISHED ? null : "redis did not start",
        "",
        1,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        1,
        1,
        1,
        null,
        null,
        null);
  }
}
