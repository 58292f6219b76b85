package dev.headroom.capacity.cli;

import dev.headroom.capacity.run.RunManifest.InjectedFault;
import dev.headroom.capacity.stack.Disturbance.Scene;
import dev.headroom.capacity.stack.RunListener;
import dev.headroom.chaos.experiment.Experiment;
import dev.headroom.chaos.runner.DrillRunner;
import dev.headroom.chaos.runner.Journal;
import dev.headroom.chaos.runner.JournalEntry;
import dev.headroom.chaos.runner.SteadyState;
import dev.headroom.chaos.undo.UndoLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** An experiment that writes its journal, tells how it goes on, and knows what it did. */
final class DrillExperiment implements DrillDisturbance.Playing {
  static final String JOURNAL = "journal.jsonl";

  private final FaultsDone done;
  private final RunListener listener;
  private final Journal journal;
  private final DrillRunner runner;

  private DrillExperiment(
      Experiment experiment,
      SteadyState steady,
      UndoLog log,
      Path results,
      RunListener listener,
      Scene scene)
      throws IOException {
    this.done =
        new FaultsDone(experiment.method().stream().map(step -> step.fault().part()).toList());
    this.listener = listener;
    this.journal = Journal.open(results.resolve(JOURNAL), this::heard);
    this.runner =
        new DrillRunner(experiment, scene.surroundings(), scene.load(), steady, log, journal);
  }

  /** What is run where and when the load is there. */
  static Function<Scene, DrillDisturbance.Playing> of(
      Experiment experiment, SteadyState steady, UndoLog log, Path results, RunListener listener) {
    return scene -> {
      try {
        return new DrillExperiment(experiment, steady, log, results, listener, scene);
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    };
  }

  private void heard(JournalEntry entry) {
    done.heard(entry);
    DrillProgress.line(entry).ifPresent(listener::doing);
  }

  @Override
  public void play() {
    try (journal) {
      runner.run();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void stop(String why) {
    runner.stop(why);
  }

  @Override
  public List<InjectedFault> faults() {
    return done.all();
  }
}
