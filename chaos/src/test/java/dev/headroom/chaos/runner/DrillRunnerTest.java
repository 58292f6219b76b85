package dev.headroom.chaos.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.chaos.experiment.Experiment;
import dev.headroom.chaos.probe.LiveLoad;
import dev.headroom.chaos.probe.LiveProbe;
import dev.headroom.chaos.probe.Probe;
import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.runner.JournalEntry.Event;
import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Parts;
import dev.headroom.chaos.surroundings.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class DrillRunnerTest {
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofHours(1);

  @TempDir private Path folder;
  private final List<JournalEntry> heard = Collections.synchronizedList(new ArrayList<>());
  private final FakeFault fault = new FakeFault("Redis cut off");
  private SteadyState steady = (from, to) -> Optional.empty();
  private Duration undoingMost = Duration.ofMinutes(1);

  @Test
  void a_fault_is_injected_once_all_is_proven_and_undone_before_one_waits_for_it_to_be_over()
      throws IOException {
    assertThat(run(experiment(fault, MOMENT))).isEqualTo(Ending.COMPLETED);
    assertThat(fault.inForce).isFalse();
    assertThat(told())
        .containsExactly(
            "BEGAN",
            "PHASE before",
            "PHASE method",
            "INJECTING 1",
            "INJECTED 1",
            "UNDOING 1",
            "UNDONE 1",
            "PHASE recovery",
            "BACK",
            "PHASE after",
            "PHASE end",
            "ENDED");
    assertThat(effects())
        .startsWith("before false")
        .contains("during true")
        .endsWith("after false");
    assertThat(Files.readAllLines(folder.resolve("journal.jsonl"))).hasSameSizeAs(heard);
  }

  @Test
  void nothing_is_done_where_a_probe_is_not_within_its_tolerance() throws IOException {
    Experiment experiment = experiment(fault, MOMENT, List.of(probe(() -> 200)), List.of());
    assertThat(run(experiment)).isEqualTo(Ending.NOT_STEADY);
    assertThat(told()).doesNotContain("INJECTING 1").contains("NOT_STEADY");
  }

  @Test
  void nothing_is_done_where_the_load_is_not_as_it_should_be() throws IOException {
    steady = (from, to) -> Optional.of("too slow");
    assertThat(run(experiment(fault, MOMENT))).isEqualTo(Ending.NOT_STEADY);
    assertThat(told()).doesNotContain("INJECTING 1");
  }

  @Test
  void more_is_waited_for_where_too_little_was_seen_to_tell() throws IOException {
    AtomicInteger looks = new AtomicInteger();
    steady =
        new SteadyState() {
          @Override
          public Optional<String> broken(long fromMillis, long toMillis) {
            return Optional.empty();
          }

          @Override
          public Optional<String> untold(long fromMillis, long toMillis) {
            return looks.incrementAndGet() < 3 ? Optional.of("too few") : Optional.empty();
          }
        };
    assertThat(run(experiment(fault, MOMENT))).isEqualTo(Ending.COMPLETED);
    assertThat(looks).hasValue(3);
  }

  @Test
  void nothing_is_done_where_a_probe_hangs() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    Experiment experiment =
        experiment(
            fault,
            MOMENT,
            List.of(
                probe(
                    () -> {
                      never.await();
                      return 0;
                    })),
            List.of());
    assertThat(run(experiment)).isEqualTo(Ending.NOT_STEADY);
  }

  @Test
  void a_breached_limit_ends_the_method_and_undoes_what_is_in_force() throws IOException {
    LiveProbe limit = probe(() -> fault.inForce ? 200 : 0);
    Experiment.Abort abort = new Experiment.Abort(limit, Duration.ZERO);
    Experiment experiment = experiment(fault, LONG, List.of(), List.of(abort));
    assertThat(run(experiment)).isEqualTo(Ending.ABORTED);
    assertThat(fault.inForce).isFalse();
    assertThat(told())
        .containsSubsequence("INJECTED 1", "ABORTED", "UNDOING 1", "UNDONE 1", "BACK");
  }

  @Test
  void a_fault_that_has_run_its_course_is_waited_for_no_longer() throws IOException {
    fault.endingItself();
    assertThat(run(experiment(fault, LONG))).isEqualTo(Ending.COMPLETED);
    assertThat(told()).containsSubsequence("INJECTED 1", "UNDOING 1", "UNDONE 1", "BACK");
  }

  @Test
  void stopping_undoes_what_is_in_force_and_waits_for_nothing_else() throws IOException {
    assertThat(run(experiment(fault, LONG), Event.INJECTED, runner -> runner.stop("Ctrl-C")))
        .isEqualTo(Ending.STOPPED);
    assertThat(fault.inForce).isFalse();
    assertThat(told()).contains("STOPPED", "UNDONE 1").doesNotContain("PHASE recovery");
  }

  @Test
  void a_fault_that_cannot_be_injected_ends_the_drill_and_the_others_are_undone()
      throws IOException {
    FakeFault bad = new FakeFault("Kafka cut off").failing();
    Experiment experiment =
        new Experiment(
            "two",
            MOMENT,
            List.of(),
            List.of(
                new Experiment.Step(fault, Duration.ZERO, LONG),
                new Experiment.Step(bad, MOMENT, LONG)),
            List.of(),
            MOMENT,
            MOMENT);
    assertThat(run(experiment)).isEqualTo(Ending.FAILED);
    assertThat(fault.inForce).isFalse();
    assertThat(told()).contains("UNDONE 1").doesNotContain("INJECTED 2");
  }

  @Test
  void undoing_is_tried_again() throws IOException {
    fault.undoneAfter(2);
    assertThat(run(experiment(fault, MOMENT))).isEqualTo(Ending.COMPLETED);
    assertThat(fault.undoings()).isEqualTo(3);
  }

  @Test
  void a_fault_that_stays_is_told() throws IOException {
    fault.undoneAfter(1_000);
    assertThat(run(experiment(fault, MOMENT))).isEqualTo(Ending.FAILED);
    assertThat(told()).contains("STILL_IN_FORCE 1").doesNotContain("UNDONE 1");
  }

  @Test
  void an_injection_that_hangs_keeps_no_other_fault_in_force() throws IOException {
    FakeFault stuck = new FakeFault("Kafka cut off").hanging();
    Experiment experiment =
        new Experiment(
            "two",
            MOMENT,
            List.of(),
            List.of(
                new Experiment.Step(fault, MOMENT, LONG),
                new Experiment.Step(stuck, Duration.ZERO, LONG)),
            List.of(),
            MOMENT,
            MOMENT);
    Ending ending =
        run(
            experiment,
            Event.INJECTED,
            runner -> {
              runner.stop("Ctrl-C");
              new Thread(
                      () -> {
                        while (fault.inForce || !told().contains("UNDONE 1")) {
                          Thread.onSpinWait();
                        }
                        stuck.release();
                      })
                  .start();
            });
    assertThat(ending).isEqualTo(Ending.STOPPED);
    assertThat(stuck.inForce).isFalse();
  }

  @Test
  void a_part_that_is_not_there_is_told() throws IOException {
    LiveProbe lost =
        new LiveProbe(
            "Redis answers",
            "ms",
            (surroundings, load) -> {
              throw new MissingPartException("there is no Redis.");
            },
            new Tolerance("<", 100),
            MOMENT);
    assertThat(run(experiment(fault, MOMENT, List.of(lost), List.of()))).isEqualTo(Ending.FAILED);
    assertThat(heard).anyMatch(entry -> "there is no Redis.".equals(entry.text()));
  }

  @Test
  void one_is_not_back_before_the_load_is() throws IOException {
    steady = (from, to) -> fault.undoings() == 0 ? Optional.empty() : Optional.of("too slow");
    assertThat(run(experiment(fault, MOMENT))).isEqualTo(Ending.COMPLETED);
    assertThat(told()).contains("PHASE after").doesNotContain("BACK");
  }

  @Test
  void who_undoes_waits_for_no_look_at_the_effect() throws IOException {
    CountDownLatch undone = new CountDownLatch(1);
    fault.seenBy(
        () -> {
          if (fault.inForce) {
            undone.await();
          }
          return 0;
        });
    LiveProbe limit = probe(() -> fault.inForce ? 200 : 0);
    Experiment.Abort abort = new Experiment.Abort(limit, Duration.ZERO);
    Experiment experiment = experiment(fault, LONG, List.of(), List.of(abort));
    assertThat(run(experiment, Event.UNDONE, runner -> undone.countDown()))
        .isEqualTo(Ending.ABORTED);
    assertThat(fault.undoings()).isEqualTo(1);
    assertThat(effects()).doesNotContain("during true");
  }

  @Test
  void a_look_that_breaks_is_no_effect() throws IOException {
    fault.seenBy(
        () -> {
          if (fault.inForce) {
            throw new IllegalArgumentException("a bug");
          }
          return 0;
        });
    assertThat(run(experiment(fault, MOMENT))).isEqualTo(Ending.COMPLETED);
    assertThat(effects()).contains("during false").doesNotContain("during true");
  }

  @Test
  void nothing_is_done_where_one_cannot_look_at_what_it_would_do() throws IOException {
    fault.seenBy(
        () -> {
          throw new IllegalArgumentException("a bug");
        });
    assertThat(run(experiment(fault, MOMENT))).isEqualTo(Ending.FAILED);
    assertThat(told()).doesNotContain("INJECTING 1").endsWith("ENDED");
    assertThat(heard).anyMatch(entry -> String.valueOf(entry.text()).contains("a bug"));
  }

  @Test
  void what_hangs_does_not_hang_the_drill() throws IOException {
    FakeFault stuck = new FakeFault("Kafka cut off").hanging();
    Experiment experiment = experiment(stuck, MOMENT, List.of(), List.of());
    undoingMost = Duration.ofMillis(300);
    assertThat(run(experiment)).isEqualTo(Ending.FAILED);
    assertThat(told()).contains("STOPPED", "STILL_IN_FORCE 1").endsWith("ENDED");
  }

  @Test
  void whatever_breaks_is_told_at_the_end() throws IOException {
    steady =
        (from, to) -> {
          throw new IllegalArgumentException("no such column");
        };
    assertThat(run(experiment(fault, MOMENT))).isEqualTo(Ending.FAILED);
    assertThat(told()).contains("STOPPED").endsWith("ENDED");
    assertThat(heard)
        .anyMatch(entry -> "IllegalArgumentException: no such column".equals(entry.text()));
  }

  @Test
  void a_fault_is_undone_whatever_becomes_of_what_is_told_of_it() throws IOException {
    for (Event when : List.of(Event.INJECTED, Event.EFFECT, Event.UNDOING)) {
      FakeFault one = new FakeFault("Redis cut off");
      Ending ending =
          run(
              experiment(one, MOMENT, List.of(), List.of()),
              when,
              runner -> {
                throw new IllegalStateException("nobody listens");
              });
      assertThat(ending).as(when.name()).isEqualTo(Ending.FAILED);
      assertThat(one.inForce).as(when.name()).isFalse();
      assertThat(one.undoings()).as(when.name()).isEqualTo(1);
    }
  }

  @Test
  void who_stops_it_before_anything_was_done_can_be_sure_that_nothing_is() throws IOException {
    Experiment experiment = experiment(fault, MOMENT, List.of(), List.of());
    Consumer<DrillRunner> atMethod =
        runner -> {
          if (told().contains("PHASE method") && !told().contains("PHASE end")) {
            runner.stop("Ctrl-C");
          }
        };
    assertThat(run(experiment, Event.PHASE, atMethod)).isEqualTo(Ending.STOPPED);
    assertThat(told()).contains("PHASE method", "STOPPED").doesNotContain("INJECTING 1");
    assertThat(fault.undoings()).isZero();
  }

  private Ending run(Experiment experiment) throws IOException {
    return run(experiment, Event.ENDED, runner -> {});
  }

  private Ending run(Experiment experiment, Event when, Consumer<DrillRunner> what)
      throws IOException {
    DrillRunner[] runner = new DrillRunner[1];
    try (Journal journal =
        Journal.open(
            folder.resolve("journal.jsonl"),
            entry -> {
              heard.add(entry);
              if (entry.event() == when) {
                what.accept(runner[0]);
              }
            })) {
      runner[0] =
          new DrillRunner(
              experiment,
              surroundings(),
              () -> new LiveLoad.Figures(0, 0, 0, 0, 0),
              steady,
              undo -> () -> {},
              journal,
              undoingMost);
      return runner[0].run();
    }
  }

  private static Surroundings surroundings() {
    return new Surroundings(
        null,
        null,
        null,
        null,
        URI.create("http://127.0.0.1:1"),
        List.of(),
        List.of(),
        new NoParts(),
        new Surroundings.Guests(1, 0, 1));
  }

  private record NoParts() implements Parts {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public ProcessHandle process(String part) {
      throw new MissingPartException("there is no " + part + ".");
    }

    @Override
    public void kill(String part) {}

    @Override
    public void stop(String part) {}

    @Override
    public void start(String part) {}
  }

  private static Experiment experiment(FakeFault fault, Duration lasts) {
    return experiment(fault, lasts, List.of(probe(() -> fault.inForce ? 200 : 0)), List.of());
  }

  private static Experiment experiment(
      FakeFault fault, Duration lasts, List<LiveProbe> probes, List<Experiment.Abort> aborts) {
    return new Experiment(
        "cut",
        Duration.ofMillis(300),
        probes,
        List.of(new Experiment.Step(fault, Duration.ZERO, lasts)),
        aborts,
        Duration.ofSeconds(2),
        MOMENT);
  }

  private static LiveProbe probe(Probe probe) {
    return new LiveProbe(
        "Redis answers",
        "ms",
        (surroundings, load) -> probe,
        new Tolerance("<", 100),
        Duration.ofMillis(20));
  }

  /** What happened, without what was measured. */
  private List<String> told() {
    synchronized (heard) {
      return heard.stream()
          .filter(entry -> entry.event() != Event.PROBE && entry.event() != Event.EFFECT)
          .map(
              entry ->
                  entry.event()
                      + (entry.phase() == null ? "" : " " + entry.phase())
                      + (entry.fault() == null ? "" : " " + entry.fault()))
          .toList();
    }
  }

  private List<String> effects() {
    return heard.stream()
        .filter(entry -> entry.event() == Event.EFFECT)
        .map(entry -> entry.phase() + " " + entry.within())
        .toList();
  }
}
