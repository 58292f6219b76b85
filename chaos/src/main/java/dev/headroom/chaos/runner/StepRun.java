package dev.headroom.chaos.runner;

import dev.headroom.chaos.experiment.Experiment;
import dev.headroom.chaos.fault.Injected;
import dev.headroom.chaos.runner.JournalEntry.Event;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One fault from its injection to its undoing, on a thread of its own: neither may keep the others
 * from being undone.
 */
final class StepRun {
  private static final int UNDO_TRIES = 5;
  private static final long UNDO_PAUSE_MILLIS = 500;
  private static final long EFFECT_MILLIS = 500;
  private static final long GLANCE_MILLIS = 20;
  private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
  private static final Duration LAST_LOOK = Duration.ofSeconds(1);
  private static final int BEFORE_AGAIN = 3;

  private final int number;
  private final Experiment.Step step;
  private final String title;
  private final Surroundings surroundings;
  private final UndoLog undos;
  private final Log log;
  private final EffectLooks looks;
  private final CountDownLatch undoNow = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable String failure;

  StepRun(int number, Experiment.Step step, Surroundings surroundings, UndoLog undos, Log log) {
    this.number = number;
    this.step = step;
    this.title = step.fault().title();
    this.surroundings = surroundings;
    this.undos = undos;
    this.log = log;
    this.looks = new EffectLooks(number, step.fault().effect(surroundings), log);
    this.thread = new Thread(this::play, "fault-" + number);
    this.thread.setDaemon(true);
  }

  Duration at() {
    return step.at();
  }

  boolean begun() {
    return thread.getState() != Thread.State.NEW;
  }

  /**
   * Looks at what the fault will do, while it doesn't yet. Where it seems to be so already, a part
   * may just be slow to answer: then once more, and the last look counts.
   *
   * @param enough ends the looking at once
   * @throws IllegalStateException if one can't look, so that nothing could be told of the effect
   */
  void before(BooleanSupplier enough) throws InterruptedException {
    Answer answer = looks.look("before", FIRST_LOOK, enough);
    for (int again = 1; again <= BEFORE_AGAIN && seemsSo(answer); again++) {
      Answer next = looks.look("before", FIRST_LOOK, enough);
      answer = next == null ? answer : next;
    }
    if (answer != null && answer.broken()) {
      throw new IllegalStateException(
          "the effect of \"" + title + "\" can't be looked at: " + answer.failure());
    }
  }

  private boolean seemsSo(@Nullable Answer answer) {
    return answer != null && looks.within(answer);
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

  /** Waits until all are over, also on a thread that is interrupted. */
  static void await(List<StepRun> steps, Duration most) {
    long began = System.nanoTime();
    boolean interrupted = false;
    while (!steps.stream().allMatch(StepRun::over) && System.nanoTime() - began < most.toNanos()) {
      try {
        TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Why it could not be injected or undone; null if it could, or so far. */
  @Nullable String failure() {
    return failure;
  }

  /** It neither comes nor goes: whoever sweeps up later finds how to undo it in the register. */
  void abandon() {
    if (!over()) {
      failure = title + ": it did not come to an end";
      log.fault(Event.STILL_IN_FORCE, number, title, "it did not come to an end");
      thread.interrupt();
    }
  }

  private void play() {
    try {
      log.fault(Event.INJECTING, number, title, null);
      Injected injected = step.fault().inject(surroundings, undos);
      try {
        lastAndTell(injected);
      } finally {
        undo(injected);
      }
    } catch (IOException | InterruptedException | RuntimeException | Error failed) {
      if (failure == null) {
        failure = title + ": " + Answer.text(failed);
      }
    } finally {
      over.countDown();
    }
  }

  private void lastAndTell(Injected injected) throws InterruptedException {
    try {
      log.fault(Event.INJECTED, number, title, null);
      last(injected);
    } finally {
      log.fault(Event.UNDOING, number, title, null);
    }
  }

  /** One look at least, however short it lasts, unless it has to end early. */
  private void last(Injected injected) throws InterruptedException {
    long until = System.nanoTime() + step.lasts().toNanos();
    boolean seen = false;
    boolean ended = false;
    while (!ended) {
      // Asked first: what it did at the very end is to be seen, too.
      boolean itself = injected.isOver();
      Duration rest = Duration.ofNanos(itself ? 0 : Math.max(0, until - System.nanoTime()));
      Duration most = rest.plus(seen ? LAST_LOOK : FIRST_LOOK);
      seen |= looks.look("during", most, () -> undoNow.getCount() == 0) != null;
      long left = until - System.nanoTime();
      long pause = Math.min(left, TimeUnit.MILLISECONDS.toNanos(EFFECT_MILLIS));
      ended = itself || left <= 0 || undoNow.await(Math.max(0, pause), TimeUnit.NANOSECONDS);
    }
  }

  private void undo(Injected injected) throws InterruptedException {
    for (int tried = 1; ; tried++) {
      try {
        injected.close();
        break;
      } catch (IOException | RuntimeException stillThere) {
        if (tried == UNDO_TRIES) {
          failure = title + " could not be undone: " + Answer.text(stillThere);
          log.fault(Event.STILL_IN_FORCE, number, title, Answer.text(stillThere));
          return;
        }
        TimeUnit.MILLISECONDS.sleep(UNDO_PAUSE_MILLIS);
      }
    }
    log.fault(Event.UNDONE, number, title, null);
    looks.lookLater("after");
  }
}
