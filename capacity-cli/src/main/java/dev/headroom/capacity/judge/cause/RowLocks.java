package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Window;
import java.util.List;
import java.util.Optional;

/**
 * Waits for rows that another transaction has locked, as InnoDB counts them. Connections that
 * mostly wait for rows are out because of them, so that waits for a connection are waits for rows,
 * too.
 */
final class RowLocks implements Suspect {

  static final String RESOURCE = "database.rows";

  private static final double MOST = 0.5;

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    boolean held = holdConnections(samples, scene.window());
    double[] spent = trouble.each(step -> spent(samples, step, held));
    String who = held ? "app.db.acquires" : "mariadb.rowLock.waits";
    double[] visits = trouble.each(step -> samples.growth(who, step));
    boolean queued = held && samples.growth("app.db.acquire.seconds", scene.window()) > 0;
    return Waiting.of(trouble, spent, visits)
        .filter(Waiting::matters)
        .map(waiting -> suspicion(waiting, queued));
  }

  /** Whether most of the time that connections are in use is a wait for rows. */
  static boolean holdConnections(Samples samples, Window window) {
    return samples.growth("mariadb.rowLock.seconds", window)
        >= MOST * samples.growth("app.db.usage.seconds", window);
  }

  private static double spent(Samples samples, Window step, boolean held) {
    double rows = samples.growth("mariadb.rowLock.seconds", step);
    double connections = held ? samples.growth("app.db.acquire.seconds", step) : 0;
    return rows + (Double.isFinite(connections) ? connections : 0);
  }

  private static Suspicion suspicion(Waiting waiting, boolean queued) {
    return new Suspicion(
        RESOURCE,
        waiting.inTime(),
        waiting.share(),
        Message.of(
            queued
                ? "calls waited {0} for rows that other transactions had locked, and for the"
                    + " connections that were held meanwhile, {1} of what they took"
                : "calls waited {0} for rows that other transactions had locked, {1} of what they"
                    + " took",
            Say.time(waiting.millis()),
            Say.percent(waiting.share())),
        Message.of("Let transactions lock fewer rows, and for a shorter time."),
        List.of(
            new Action(
                Message.of("Shorten the transactions that lock the same rows, or lock later."),
                Message.of(
                    "{0} of the response time was spent waiting for locked rows"
                        + " (Innodb_row_lock_time).",
                    Say.percent(waiting.share())))));
  }
}
