package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.size.ErlangC;
import dev.headroom.capacity.run.Window;
import java.util.List;
import java.util.Optional;

/**
 * Waits for a connection of the app's database pool, as the pool itself counts them: how long all
 * of them took, set against what the calls took.
 */
final class DatabasePool implements Suspect {

  static final String RESOURCE = "app.db.pool";

  private static final double ROOM = 0.75;
  private static final double FULL = 0.85;

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    return trouble.kind() == Trouble.Kind.SLOW
        ? slow(scene, trouble, samples)
        : refused(scene, trouble, samples);
  }

  private static Optional<Suspicion> slow(Scene scene, Trouble trouble, Samples samples) {
    double[] waited = trouble.each(step -> samples.growth("app.db.acquire.seconds", step));
    double[] acquired = trouble.each(step -> samples.growth("app.db.acquires", step));
    Optional<Waiting> waiting = Waiting.of(trouble, waited, acquired);
    if (waiting.isPresent()) {
      return waiting
          .filter(w -> w.matters() || trouble.isAbout("app.db.") && w.millis() > 0)
          .map(w -> because(scene, trouble, samples, w));
    }
    return onlyPending(trouble, samples);
  }

  private static Suspicion because(Scene scene, Trouble trouble, Samples samples, Waiting waiting) {
    double pool = samples.level("app.db.max", trouble.span());
    Message clause =
        Double.isNaN(pool)
            ? Message.of(
                "calls waited {0} for a database connection, {1} of what they took",
                Say.time(waiting.millis()), Say.percent(waiting.share()))
            : Message.counted(
                Math.round(pool),
                "calls waited {1} for the only database connection, {2} of what they took",
                "calls waited {1} for one of {0} database connections, {2} of what they took",
                Say.time(waiting.millis()),
                Say.percent(waiting.share()));
    return new Suspicion(
        RESOURCE,
        waiting.inTime(),
        waiting.share(),
        clause,
        Message.of("Let calls hold connections for a shorter time, or give the pool more of them."),
        actions(scene, trouble, samples, waiting, pool));
  }

  private static List<Action> actions(
      Scene scene, Trouble trouble, Samples samples, Waiting waiting, double pool) {
    Window span = trouble.span();
    double rate = samples.rate("app.db.usages", span);
    double held =
        samples.growth("app.db.usage.seconds", span) / samples.growth("app.db.usages", span);
    int instances = Math.max(1, samples.instances("app.db.max"));
    double machine = samples.level("machine.cpu.percent", span) / 100;
    double app = samples.highestLevel("app.cpu.percent", span) / 100;
    if (!(rate > 0) || !(held > 0) || Double.isNaN(pool) || machine > FULL || app > FULL) {
      return held > 0
          ? List.of(
              new Action(
                  Message.of(
                      "Let a call hold its database connection for less than {0}.",
                      Say.time(1_000 * held)),
                  Message.of(
                      "The CPU has no room for more connections at work: it was {0} busy.",
                      Say.percent(Double.isNaN(machine) ? app : Math.max(machine, app)))))
          : List.of();
    }
    double asked = rate / instances * freed(scene, trouble, waiting, span);
    int today = (int) Math.max(1, Math.round(pool / instances));
    int enough = Math.max(today + 1, ErlangC.serversByUse(asked, held, ROOM));
    double wait = ErlangC.meanWait(asked, held, enough);
    return List.of(
        new Action(
            Message.of(
                "Raise spring.datasource.hikari.maximum-pool-size from {0} to {1}.", today, enough),
            Message.of(
                "A connection is held for {0}, and calls ask for {1} a second: {2} are in use on"
                    + " average (Little\u2019s law). With {3}, the wait of {4} would be {5} (M/M/c),"
                    + " if the database keeps its pace.",
                Say.time(1_000 * held),
                Say.number(asked),
                Say.number(asked * held),
                enough,
                Say.time(waiting.millis()),
                wait < 0.0005 ? Message.of("below 1\u00a0ms") : Say.time(1_000 * wait))));
  }

  /**
   * By what factor calls would come faster without the wait: in the closed model those who wait
   * don't ask (interactive response time law: Denning and Buzen 1978, ACM Computing Surveys 10,
   * 225–261); in the open model as many as began, of whom the pool served only some.
   */
  private static double freed(Scene scene, Trouble trouble, Waiting waiting, Window span) {
    double calls = trouble.sum(true, trouble::calls);
    double seconds = 0;
    boolean[] missed = trouble.missed();
    double[] lengths = trouble.each(step -> (step.toMillis() - step.fromMillis()) / 1_000.0);
    for (int i = 0; i < missed.length; i++) {
      seconds += missed[i] ? lengths[i] : 0;
    }
    double waitingPeople = calls / seconds * waiting.millis() / 1_000;
    double people = scene.people();
    return people > 0 ? 1 / (1 - Math.min(0.9, waitingPeople / people)) : 1;
  }

  /** Without the pool's timers only the waiting can be seen, not what it cost. */
  private static Optional<Suspicion> onlyPending(Trouble trouble, Samples samples) {
    double[] pending = trouble.each(step -> samples.level("app.db.pending", step));
    double mean = samples.level("app.db.pending", trouble.span());
    Alignment alignment = Alignment.of(pending, trouble.missed());
    if (!(mean >= 1) || alignment == Alignment.CONTRADICTS || alignment == Alignment.UNSURE) {
      return Optional.empty();
    }
    double most = samples.peak("app.db.pending", trouble.span());
    return Optional.of(
        new Suspicion(
            RESOURCE,
            false,
            0,
            Message.counted(
                Math.round(most),
                "up to {0} call waited for a database connection",
                "up to {0} calls waited for a database connection"),
            Message.of(
                "Expose hikaricp.connections.acquire, to see what waiting for connections costs."),
            List.of()));
  }

  private static Optional<Suspicion> refused(Scene scene, Trouble trouble, Samples samples) {
    double timeouts = samples.growth("app.db.timeouts", scene.window());
    double failures = trouble.failures();
    if (!(timeouts >= 1) || timeouts < Waiting.LEAST * failures) {
      return Optional.empty();
    }
    double share = Math.min(1, timeouts / failures);
    return Optional.of(
        new Suspicion(
            RESOURCE,
            true,
            share,
            Message.counted(
                Math.round(timeouts),
                "{0} call got no database connection in time",
                "{0} calls got no database connection in time"),
            Message.of("Let calls hold connections for a shorter time, or give the pool more."),
            List.of(
                new Action(
                    Message.of("Raise spring.datasource.hikari.maximum-pool-size."),
                    Message.of(
                        "{0} of the failures are calls that found no free connection in time.",
                        Say.percent(share))))));
  }
}
