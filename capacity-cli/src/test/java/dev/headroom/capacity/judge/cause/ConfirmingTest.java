package dev.headroom.capacity.judge.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.confirm.Change;
import dev.headroom.capacity.judge.confirm.Confirmation;
import dev.headroom.capacity.judge.confirm.Confirming;
import dev.headroom.capacity.judge.confirm.Expectation;
import dev.headroom.capacity.judge.confirm.Intervention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** On a simulated app, of which the suspect is really changed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmingTest {

  private static final List<SeededBottleneck> CHANGEABLE =
      List.of(
          SeededBottleneck.POOL_OF_THREE,
          SeededBottleneck.FEW_REQUEST_THREADS,
          SeededBottleneck.SEAT_LOCKS,
          SeededBottleneck.SMALL_HEAP,
          SeededBottleneck.FEW_PERMITS);

  @Test
  void changing_the_cause_confirms_it_and_most_predictions_hold() {
    List<String> held = new ArrayList<>();
    int runs = 0;
    for (SeededBottleneck seeded : CHANGEABLE) {
      for (int seed = 1; seed <= 5; seed++) {
        Confirmation found = confirmed(seeded, seed, seeded);
        assertThat(found.confirmed()).as(seeded + " " + seed + " " + found).isTrue();
        held.add(Boolean.TRUE.equals(found.held()) ? "" : seeded + " " + seed + " " + found);
        runs++;
      }
    }
    held.removeIf(String::isEmpty);
    assertThat(held).hasSizeLessThanOrEqualTo(runs / 7);
  }

  @Test
  void a_change_that_takes_no_wait_away_confirms_nothing() {
    Confirmation found = confirmed(SeededBottleneck.POOL_OF_THREE, 1, SeededBottleneck.SEAT_LOCKS);

    assertThat(found.confirmed()).isFalse();
    assertThat(found.held()).isFalse();
    assertThat(found.reason()).asString().startsWith("Calls still wait for it");
  }

  @Test
  void more_consumers_shorten_what_waits_behind_the_answers() {
    Confirmation found =
        confirmed(SeededBottleneck.SLOW_CONSUMERS, 1, SeededBottleneck.SLOW_CONSUMERS);

    assertThat(found.change().property()).isEqualTo("bookings.concurrency");
    assertThat(found.expected().line()).isTrue();
    assertThat(found.confirmed()).as(found.toString()).isTrue();
    assertThat(found.held()).as(found.toString()).isTrue();
  }

  @Test
  void a_quicker_pace_lets_nobody_wait_longer_than_until_the_next_admission() {
    Intervention intervention = Confirming.after(SimulatedRun.judged(slowPace(20).scene()));
    Change change = Objects.requireNonNull(intervention.change(), intervention::toString);
    Expectation expected = Objects.requireNonNull(intervention.expected());

    // 60 in line of whom 10 a second go, and one more every other second
    assertThat(expected.beforeMillis()).isBetween(6_000.0, 9_000.0);
    assertThat(expected.expectedMillis()).isEqualTo(1_500);
    assertThat(change.settings()).containsEntry("waiting.admission-batch", "63");
    assertThat(change.from()).isEqualTo("30");
  }

  @Test
  void a_quicker_pace_is_no_help_where_permits_would_be_waited_for_next() {
    Intervention intervention = Confirming.after(SimulatedRun.judged(slowPace(88).scene()));

    assertThat(intervention.change()).isNull();
    assertThat(intervention.refusal()).asString().contains("people would wait for permits");
  }

  @Test
  void more_heap_is_refused_where_what_is_kept_leaves_room() {
    SimulatedApp.Build build = SeededBottleneck.SMALL_HEAP.build(1);
    build.heapKept = 40;
    JudgedRun run = new SimulatedRun(build, 1).of(SeededBottleneck.SMALL_HEAP).judged();

    assertThat(Confirming.after(run).refusal()).asString().startsWith("More heap would not");
  }

  @Test
  void what_is_not_the_apps_says_so() {
    JudgedRun run =
        new SimulatedRun(SeededBottleneck.SLOW_REDIS.build(1), 1)
            .of(SeededBottleneck.SLOW_REDIS)
            .judged();

    assertThat(Confirming.after(run).refusal())
        .asString()
        .startsWith("redis can\u2019t be changed by --confirm");
  }

  private static MadeUpTrouble slowPace(int permitsOut) {
    return new MadeUpTrouble()
        .on(Map.of("waiting.permits-per-schedule", "100", "waiting.admission-batch", "30"))
        .promisingOf("app.line.length", "< 20")
        .level("app.line.length", s -> 60 + s / 2)
        .level("app.permits.out", s -> permitsOut)
        .total("app.admissions", s -> 10)
        .total("app.http.calls", s -> MadeUpTrouble.CALLS);
  }

  @Test
  void a_run_that_missed_nothing_has_nothing_to_confirm() {
    Intervention none = Confirming.after(new SimulatedRun(new SimulatedApp.Build(), 1).judged());

    assertThat(none.change()).isNull();
    assertThat(none.refusal().isEmpty()).isFalse();
  }

  /** Expects what the suspect's change would do, and really changes something. */
  private static Confirmation confirmed(
      SeededBottleneck seeded, int seed, SeededBottleneck changed) {
    JudgedRun before = new SimulatedRun(seeded.build(seed), seed).of(seeded).judged();
    Intervention intervention = Confirming.after(before);
    Change change = Objects.requireNonNull(intervention.change(), intervention::toString);
    Expectation expected = Objects.requireNonNull(intervention.expected());
    SimulatedApp.Build build = seeded.build(seed);
    switch (changed) {
      case POOL_OF_THREE -> build.pool = Integer.parseInt(change.to());
      case FEW_REQUEST_THREADS -> build.threads = Integer.parseInt(change.to());
      case FEW_PERMITS -> build.permits = Integer.parseInt(change.to());
      case SLOW_CONSUMERS -> build.consumers = Integer.parseInt(change.to());
      case SMALL_HEAP -> {
        assertThat(change.heap()).isEqualTo("1024m");
        // as often as there is room to fill beside what is kept
        build.pauseEvery *= (200 - build.heapKept) / (100 - build.heapKept);
        build.heapKept /= 2;
      }
      default -> build.lock = 0;
    }
    JudgedRun after = new SimulatedRun(build, seed).judged();
    return Confirming.judge(change, expected, before, after);
  }
}
