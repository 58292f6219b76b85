package dev.headroom.chaos.runner;

import dev.headroom.chaos.experiment.Experiment;
import dev.headroom.chaos.probe.LiveLoad;
import dev.headroom.chaos.probe.LiveProbe;
import dev.headroom.chaos.runner.JournalEntry.Event;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays an experiment once: proves the steady state, injects, undoes whatever happens, and watches
 * until things are as they were. An abort or {@link #stop} is acted upon within a tenth of a
 * second.
 */
public final class DrillRunner {
  private static final double PROVEN = 0.9;
  private static final long TICK_MILLIS = 50;
  private static final Duration PROVING_MORE = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Duration BACK_FOR = Duration.ofSeconds(2);
  // Instances of the app that are started again take their time, on a busy machine above all.
  private static final Duration UNDOING_MOST = Duration.ofSeconds(120);

  private final Experiment experiment;
  private final Surroundings surroundings;
  private final LiveLoad load;
  private final SteadyState steady;
  private final UndoLog undos;
  private final Journal journal;
  private final Log log;
  private final Duration undoingMost;
  private final List<ProbeWatch> state = new ArrayList<>();
  private final List<AbortWatch> aborts = new ArrayList<>();
  private final List<StepRun> steps = new ArrayList<>();
  private @Nullable String stopped;
  private @Nullable Ending early;

  /**
   * @param undos told of each fault before it comes
   * @param journal takes what happens; stays open
   */
  public DrillRunner(
      Experiment experiment,
      Surroundings surroundings,
      LiveLoad load,
      SteadyState steady,
      UndoLog undos,
      Journal journal) {
    this(experiment, surroundings, load, steady, undos, journal, UNDOING_MOST);
  }

  DrillRunner(
      Experiment experiment,
      Surroundings surroundings,
      LiveLoad load,
      SteadyState steady,
      UndoLog undos,
      Journal journal,
      Duration undoingMost) {
    this.experiment = experiment;
    this.surroundings = surroundings;
    this.load = load;
    this.steady = steady;
    this.undos = undos;
    this.journal = journal;
    this.log = new Log(journal);
    this.undoingMost = undoingMost;
  }

  /** Ends it early, from any thread: undoes what is in force, and watches no longer. */
  public synchronized void stop(String why) {
    if (stopped == null) {
      stopped = why;
      notifyAll();
    }
  }

  /** Plays it, once. When this returns nothing is in force but what the journal says still is. */
  public Ending run() {
    log.event(Event.BEGAN, experiment.name());
    Ending ending;
    try {
      ending = play();
    } catch (RuntimeException | Error broken) {
      log.event(Event.STOPPED, Answer.told(broken));
      ending = Ending.FAILED;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      log.event(Event.STOPPED, "the drill was interrupted");
      ending = Ending.STOPPED;
    } finally {
      steps.forEach(StepRun::undo);
      state.forEach(ProbeWatch::close);
      aborts.forEach(abort -> abort.watch().close());
    }
    Exception unheard = journal.failure();
    if (unheard != null) {
      log.event(Event.STOPPED, "the journal is not whole: " + Answer.told(unheard));
      ending = Ending.FAILED;
    }
    log.phase("end");
    log.event(Event.ENDED, ending.name());
    return ending;
  }

  private Ending play() throws InterruptedException {
    experiment.steadyState().forEach(probe -> state.add(watch(probe)));
    experiment
        .aborts()
        .forEach(abort -> aborts.add(new AbortWatch(watch(abort.probe()), abort.after())));
    for (int i = 0; i < experiment.method().size(); i++) {
      steps.add(new StepRun(i + 1, experiment.method().get(i), surroundings, undos, log));
    }
    Optional<String> notSteady = before();
    if (stopped() != null) {
      log.event(Event.STOPPED, stopped());
      return Ending.STOPPED;
    }
    if (notSteady.isPresent()) {
      log.event(Event.NOT_STEADY, notSteady.get());
      return Ending.NOT_STEADY;
    }
    method();
    if (early == Ending.STOPPED || early == Ending.FAILED) {
      return early;
    }
    recovery();
    log.phase("after");
    await(experiment.after(), () -> false);
    if (stopped() != null) {
      log.event(Event.STOPPED, stopped());
      return Ending.STOPPED;
    }
    return Objects.requireNonNullElse(early, Ending.COMPLETED);
  }

  private ProbeWatch watch(LiveProbe probe) {
    return new ProbeWatch(probe, probe.kind().in(surroundings, load), log).start();
  }

  /** What is not as it should be, if anything. */
  private Optional<String> before() throws InterruptedException {
    log.phase("before");
    long from = System.currentTimeMillis();
    await(experiment.before(), () -> false);
    for (StepRun step : steps) {
      step.before(() -> stopped() != null);
    }
    for (ProbeWatch watch : state) {
      if (!watch.isWithin() || watch.shareWithin() < PROVEN) {
        return Optional.of(watch.name() + ": not within its tolerance");
      }
    }
    return notProven(from);
  }

  /**
   * What of the load's objectives does not hold. Where one can't be told yet, there is a look a
   * second while more people come: what is unknown before makes worthless what is seen after.
   */
  private Optional<String> notProven(long from) throws InterruptedException {
    long began = System.nanoTime();
    while (stopped() == null) {
      long now = System.currentTimeMillis();
      Optional<String> broken = steady.broken(from, now);
      Optional<String> open = broken.isPresent() ? broken : steady.untold(from, now);
      boolean over = System.nanoTime() - began >= PROVING_MORE.toNanos();
      if (broken.isPresent() || open.isEmpty() || over) {
        return open;
      }
      await(LOOK_AGAIN, () -> false);
    }
    return Optional.empty();
  }

  private void method() throws InterruptedException {
    log.phase("method");
    long began = System.nanoTime();
    Duration most = experiment.methodTakes().plus(undoingMost);
    try {
      boolean done = await(most, () -> isOver(began));
      if (!done && stopped() == null) {
        early = Ending.FAILED;
        log.event(
            Event.STOPPED, "the method did not come to an end within " + most.toSeconds() + " s");
      }
    } finally {
      undoAll();
    }
  }

  /** Begins what is due; whether the method is over. */
  private boolean isOver(long began) {
    for (StepRun step : steps) {
      if (System.nanoTime() - began >= step.at().toNanos()) {
        start(step);
      }
    }
    return interrupted() || steps.stream().allMatch(s -> s.begun() && s.over());
  }

  /** Who stops it can be sure that nothing begins afterwards. */
  private synchronized void start(StepRun step) {
    if (stopped == null && !step.begun()) {
      step.start();
    }
  }

  /** Whether something ends the method before its time. */
  private boolean interrupted() {
    for (AbortWatch abort : aborts) {
      if (abort.breached()) {
        early = Ending.ABORTED;
        log.event(Event.ABORTED, abort.watch().name());
        return true;
      }
    }
    for (StepRun step : steps) {
      if (step.failure() != null) {
        early = Ending.FAILED;
        log.event(Event.STOPPED, step.failure());
        return true;
      }
    }
    return false;
  }

  /** Undoes what is in force, and waits for it, also on a thread that is interrupted. */
  private void undoAll() {
    steps.forEach(StepRun::undo);
    if (stopped() != null) {
      early = Ending.STOPPED;
      log.event(Event.STOPPED, stopped());
    }
    StepRun.await(steps, undoingMost);
    steps.forEach(StepRun::abandon);
    if (steps.stream().anyMatch(step -> step.failure() != null)) {
      early = Ending.FAILED;
    }
  }

  private void recovery() throws InterruptedException {
    log.phase("recovery");
    long undone = System.nanoTime();
    // Whoever is back in the last moment has to be seen to be.
    boolean back = await(experiment.backWithin().plus(BACK_FOR), () -> isBack(undone));
    if (back) {
      log.event(Event.BACK, null);
    }
  }

  private boolean isBack(long undoneNanos) {
    Duration since = Duration.ofNanos(System.nanoTime() - undoneNanos);
    if (since.compareTo(BACK_FOR) < 0
        || state.stream().anyMatch(watch -> watch.within().compareTo(BACK_FOR) < 0)) {
      return false;
    }
    long now = System.currentTimeMillis();
    try {
      return steady.broken(now - BACK_FOR.toMillis(), now).isEmpty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether it came about in time; ends early when stopped. */
  private boolean await(Duration most, BooleanSupplier done) throws InterruptedException {
    long began = System.nanoTime();
    while (stopped() == null) {
      if (done.getAsBoolean()) {
        return true;
      }
      if (System.nanoTime() - began >= most.toNanos()) {
        return false;
      }
      tick();
    }
    return false;
  }

  private synchronized void tick() throws InterruptedException {
    wait(TICK_MILLIS);
  }

  private synchronized @Nullable String stopped() {
    return stopped;
  }
}
