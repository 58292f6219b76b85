package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import java.util.List;
import java.util.Optional;

/**
 * Time with a database connection in hand, as the pool counts it: statements, and whatever the app
 * does between them.
 */
final class DatabaseWork implements Suspect {

  static final String RESOURCE = "database";

  private static final double MOST = 0.5;

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    double[] spent = trouble.each(step -> samples.growth("app.db.usage.seconds", step));
    double[] visits = trouble.each(step -> samples.growth("app.db.usages", step));
    double answer = samples.level("mariadb.answer.millis", trouble.span());
    return Waiting.of(trouble, spent, visits)
        .filter(waiting -> waiting.matters() && waiting.share() >= MOST)
        .map(waiting -> suspicion(waiting, answer));
  }

  private static Suspicion suspicion(Waiting waiting, double answerMillis) {
    Message share =
        Message.of(
            "{0} of the response time was spent with a connection in hand.",
            Say.percent(waiting.share()));
    Message why =
        Double.isNaN(answerMillis)
            ? share
            : Message.of(
                "{0} A question of our own took {1} meanwhile.", share, Say.time(answerMillis));
    return new Suspicion(
        RESOURCE,
        waiting.inTime(),
        waiting.share(),
        Message.of(
            "calls spent {0} with the database, {1} of what they took",
            Say.time(waiting.millis()), Say.percent(waiting.share())),
        Message.of("Make the statements of a call faster, or fewer."),
        List.of(
            new Action(
                Message.of("Look at the slowest statements (slow_query_log, EXPLAIN)."), why)));
  }
}
