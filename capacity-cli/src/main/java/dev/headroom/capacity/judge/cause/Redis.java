package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Window;
import java.util.List;
import java.util.Optional;

/**
 * Time spent on Redis: as the app's circuit breaker times its calls, or else commands a call times
 * what a PING took, both of which a slow network and a busy Redis lengthen.
 */
final class Redis implements Suspect {

  static final String RESOURCE = "redis";
  static final String THREAD = "redis.thread";

  private static final double THREAD_FULL = 0.85;

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    boolean timed = samples.has("app.redis.seconds");
    double[] spent =
        trouble.each(
            step ->
                timed
                    ? samples.growth("app.redis.seconds", step)
                    : samples.growth("redis.commands", step)
                        * samples.level("redis.ping.millis", step)
                        / 1_000);
    double[] visits = trouble.each(step -> samples.growth("app.redis.calls", step));
    return Waiting.of(trouble, spent, visits)
        .filter(Waiting::matters)
        .map(waiting -> suspicion(trouble.span(), samples, waiting));
  }

  private static Suspicion suspicion(Window span, Samples samples, Waiting waiting) {
    double thread = samples.rate("redis.cpu.seconds", span);
    double ping = samples.level("redis.ping.millis", span);
    boolean full = thread >= THREAD_FULL;
    Message spent =
        Message.of(
            "calls spent {0} on Redis, {1} of what they took",
            Say.time(waiting.millis()), Say.percent(waiting.share()));
    Message clause =
        full ? Message.of("{0}: its only thread was {1} busy", spent, Say.percent(thread)) : spent;
    Action action =
        full
            ? new Action(
                Message.of("Send Redis fewer commands, or spread its keys over several of it."),
                Message.of("It answers in one thread, and that was {0} busy.", Say.percent(thread)))
            : new Action(
                Message.of("Look at the way between app and Redis, and at what slows Redis."),
                Message.of(
                    "Calls spent {0} on it; a PING took {1}.",
                    Say.time(waiting.millis()), Double.isNaN(ping) ? "?" : Say.time(ping)));
    return new Suspicion(
        full ? THREAD : RESOURCE,
        waiting.inTime(),
        waiting.share(),
        clause,
        Message.of("Send Redis fewer commands, or spread its keys over several of it."),
        List.of(action));
  }
}
