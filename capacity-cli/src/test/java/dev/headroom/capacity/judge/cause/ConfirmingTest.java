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
          SeededBottleneck.SEAT_LOCKS);

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
      default -> build.lock = 0;
    }
    JudgedRun after = new SimulatedRun(build, seed).judged();
    return Confirming.judge(change, expected, before, after);
  }
}
