package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import java.util.List;
import java.util.Optional;

/** Waits for rows that another transaction has locked, as InnoDB counts them. */
final class RowLocks implements Suspect {

  static final String RESOURCE = "database.rows";

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    double[] spent = trouble.each(step -> samples.growth("mariadb.rowLock.seconds", step));
    double[] visits = trouble.each(step -> samples.growth("mariadb.rowLock.waits", step));
    return Waiting.of(trouble, spent, visits).filter(Waiting::matters).map(RowLocks::suspicion);
  }

  private static Suspicion suspicion(Waiting waiting) {
    return new Suspicion(
        RESOURCE,
        waiting.inTime(),
        waiting.share(),
        Message.of(
            "calls waited {0} for rows that other transactions had locked, {1} of what they took",
            Say.time(waiting.millis()), Say.percent(waiting.share())),
        Message.of("Let transactions lock fewer rows, and for a shorter time."),
        List.of(
            new Action(
                Message.of("Shorten the transactions that lock the same rows, or lock later."),
                Message.of(
                    "{0} of the response time was spent waiting for locked rows (Innodb_row_lock_time).",
                    Say.percent(waiting.share())))));
  }
}
