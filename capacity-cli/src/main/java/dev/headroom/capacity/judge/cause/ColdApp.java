package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import java.util.List;
import java.util.Optional;

/**
 * An app that is still being compiled while it is measured. How much longer that made calls is not
 * measured, so it is never more than a coincidence.
 */
final class ColdApp implements Suspect {

  static final String RESOURCE = "app.compilation";

  private static final double MUCH = 200;
  private static final double FELL = 0.5;

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    double[] compiling = trouble.each(step -> samples.rate("app.compilation.millis", step));
    boolean[] missed = trouble.missed();
    if (trouble.kind() != Trouble.Kind.SLOW
        || !missed[0]
        || Alignment.of(compiling, missed) != Alignment.AGREES) {
      return Optional.empty();
    }
    double there = mean(compiling, missed, true);
    double later = mean(compiling, missed, false);
    if (there < MUCH || later > FELL * there) {
      return Optional.empty();
    }
    return Optional.of(
        new Suspicion(
            RESOURCE,
            false,
            0,
            Message.of(
                "the app was still being compiled, {0} of the time", Say.percent(there / 1_000)),
            Message.of("Give the app a longer warm-up before what counts."),
            List.of(
                new Action(
                    Message.of("Give the app a longer warm-up before what counts."),
                    Message.of(
                        "Its compilers were at work {0} of the time where it was missed, {1} later.",
                        Say.percent(there / 1_000), Say.percent(later / 1_000))))));
  }

  private static double mean(double[] levels, boolean[] missed, boolean where) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < levels.length; i++) {
      if (missed[i] == where && Double.isFinite(levels[i])) {
        sum += levels[i];
        count++;
      }
    }
    return sum / count;
  }
}
