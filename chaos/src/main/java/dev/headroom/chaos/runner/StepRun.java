package dev.headroom.chaos.runner;

import dev.headroom.chaos.experiment.Experiment;
import dev.headroom.chaos.fault.Effect;
import dev.headroom.chaos.fault.Injected;
import dev.headroom.chaos.runner.JournalEntry.Event;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One fault from its injection to its undoing, on a thread of its own: neither may keep the others
 * from being undone.
 */
final class StepRun {
  private static final int UNDO_TRIES = 5;
  private static final long UNDO_PAUSE_MILLIS = 500;
  private static final long EFFECT_MILLIS = 500;

  private final int number;
  private final Experiment.Step step;
  private final Surroundings surroundings;
  private final UndoLog undos;
  private final Log log;
  private final Effect effect;
  private final CountDownLatch undoNow = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable String failure;

  StepRun(int number, Experiment.Step step, Surroundings surroundings, UndoLog undos, Log log) {
    this.number = number;
    this.step = step;
    this.surroundings = surroundings;
    this.undos = undos;
    this.log = log;
    this.effect = step.fault().effect(surroundings);
    this.thread = new Thread(this::play, "fault-" + number);
    this.thread.setDaemon(true);
  }

  Duration at() {
    return step.at();
  }

  boolean begun() {
    return thread.getState() != Thread.State.NEW;
  }

  /** Looks at what the fault will do, while it doesn't yet. */
  void before() throws InterruptedException {
    log.effect("before", number, effect, Answer.to(effect.probe()));
  }

  void start() {
    thread.start();
  }

  /** Ends it early; harmless when it has ended. */
  void undo() {
    undoNow.countDown();
  }

  /** Whether it was undone, or never began. */
  boolean over() {
    return !begun() || over.getCount() == 0;
  }

  /** Why it could not be injected or undone; null if it could, or so far. */
  @Nullable String failure() {
    return failure;
  }

  /** It neither comes nor goes: whoever sweeps up later finds how to undo it in the register. */
  void abandon() {
    if (!over()) {
      failure = step.fault().title() + ": it did not come to an end";
      log.fault(Event.STILL_IN_FORCE, number, step.fault().title(), "it did not come to an end");
      thread.interrupt();
    }
  }

  private void play() {
    try {
      log.fault(Event.INJECTING, number, step.fault().title(), null);
      Injected injected = step.fault().inject(surroundings, undos);
      try {
        log.fault(Event.INJECTED, number, step.fault().title(), null);
        last(injected);
      } finally {
        undo(injected);
      }
    } catch (IOException | InterruptedException | RuntimeException failed) {
      if (failure == null) {
        failure = step.fault().title() + ": " + failed.getMessage();
      }
    } finally {
      over.countDown();
    }
  }

  private void last(Injected injected) throws InterruptedException {
    long until = System.nanoTime() + step.lasts().toNanos();
    boolean ended = false;
    while (!ended) {
      // Asked first: what it did at the very end is to be seen, too.
      boolean itself = injected.isOver();
      log.effect("during", number, effect, Answer.to(effect.probe()));
      long left = until - System.nanoTime();
      long pause = Math.min(left, TimeUnit.MILLISECONDS.toNanos(EFFECT_MILLIS));
      ended = itself || left <= 0 || undoNow.await(Math.max(0, pause), TimeUnit.NANOSECONDS);
    }
  }

  private void undo(Injected injected) throws InterruptedException {
    log.fault(Event.UNDOING, number, step.fault().title(), null);
    for (int tried = 1; ; tried++) {
      try {
        injected.close();
        log.fault(Event.UNDONE, number, step.fault().title(), null);
        break;
      } catch (IOException | RuntimeException stillThere) {
        if (tried == UNDO_TRIES) {
          failure = step.fault().title() + " could not be undone: " + stillThere.getMessage();
          log.fault(Event.STILL_IN_FORCE, number, step.fault().title(), stillThere.getMessage());
          return;
        }
        TimeUnit.MILLISECONDS.sleep(UNDO_PAUSE_MILLIS);
      }
    }
    log.effect("after", number, effect, Answer.to(effect.probe()));
  }
}
