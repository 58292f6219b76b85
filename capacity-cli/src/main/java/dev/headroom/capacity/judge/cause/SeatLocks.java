package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RunManifest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waits for seats that somebody else is deciding about, as the app counts them. With the strategy
 * that needs no lock, one script in Redis, they are that script's round trip and told of Redis.
 */
final class SeatLocks implements Suspect {

  static final String RESOURCE = "app.seatLocks";
  static final String STRATEGY = "reservations.lock-strategy";
  static final String WITHOUT_LOCKS = "redis-atomic";

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    String strategy = strategy(scene.manifest());
    if (strategy.equals(WITHOUT_LOCKS)) {
      return Optional.empty();
    }
    double[] spent = trouble.each(step -> samples.growth("app.lock.wait.seconds", step));
    double[] visits = trouble.each(step -> samples.growth("app.lock.waits", step));
    return Waiting.of(trouble, spent, visits)
        .filter(Waiting::matters)
        .map(waiting -> suspicion(waiting, strategy));
  }

  static String strategy(@Nullable RunManifest manifest) {
    return manifest == null
        ? WITHOUT_LOCKS
        : manifest.appProperties().getOrDefault(STRATEGY, WITHOUT_LOCKS);
  }

  private static Suspicion suspicion(Waiting waiting, String strategy) {
    return new Suspicion(
        RESOURCE,
        waiting.inTime(),
        waiting.share(),
        Message.of(
            "calls waited {0} for seats that others were deciding about, {1} of what they took",
            Say.time(waiting.millis()), Say.percent(waiting.share())),
        Message.of("Decide about seats faster, or without a lock."),
        List.of(
            new Action(
                Message.of("Set {0} to {1} instead of {2}.", STRATEGY, WITHOUT_LOCKS, strategy),
                Message.of(
                    "{0} of the response time was spent waiting for a seat\u2019s lock; one script"
                        + " in Redis decides without any.",
                    Say.percent(waiting.share())))));
  }
}
