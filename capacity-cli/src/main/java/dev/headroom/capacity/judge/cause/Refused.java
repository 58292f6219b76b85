package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import java.util.List;
import java.util.Optional;

/** Calls that the app refused to protect itself: too many at once, or too fast from one side. */
final class Refused implements Suspect {

  static final String RESOURCE = "app.protection";

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    double refused = samples.growth("app.refused", scene.window());
    double failures = trouble.failures();
    if (trouble.kind() != Trouble.Kind.FAILING
        || !(refused >= 1)
        || refused < Waiting.LEAST * failures) {
      return Optional.empty();
    }
    double share = Math.min(1, refused / failures);
    return Optional.of(
        new Suspicion(
            RESOURCE,
            true,
            share,
            Message.counted(
                Math.round(refused),
                "the app refused {0} call to protect itself",
                "the app refused {0} calls to protect itself"),
            Message.of("Add capacity, or raise the limit of what the app takes at once."),
            List.of(
                new Action(
                    Message.of("Add an instance, or raise the protection.* limit that refused."),
                    Message.of(
                        "The app\u2019s protection refused {0} of the calls that failed.",
                        Say.percent(share))))));
  }
}
