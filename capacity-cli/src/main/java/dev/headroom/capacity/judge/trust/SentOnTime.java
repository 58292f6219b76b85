package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.ObservedRequests;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import dev.headroom.capacity.stats.DurationCounts;
import java.util.Comparator;
import java.util.Optional;

/**
 * How much later than their people wanted requests left the generator, held against the response
 * times at the same percentile ({@link Sensitivity}). Who waits for the generator waits as long as
 * who waits for the system, and requests that it held back meet the system in a bunch that nobody
 * planned.
 */
final class SentOnTime implements Check {

  private record Lateness(Sensitivity at, double millis) {
    double share() {
      return millis / at.allowedMs();
    }
  }

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    DurationCounts lateness = lateness(grounds);
    if (lateness.count() == 0) {
      return Optional.empty();
    }
    return Sensitivity.of(grounds).stream()
        .map(at -> new Lateness(at, lateness.percentileMs(at.percentile())))
        .max(Comparator.comparingDouble(Lateness::share))
        .map(worst -> judge(worst, grounds));
  }

  /** Of who should have counted and of who did: late ones come from before or go behind. */
  private static DurationCounts lateness(Grounds grounds) {
    ObservedRequests requests = grounds.observations().requests();
    DurationCounts lateness = new DurationCounts();
    for (int i = 0; i < requests.size(); i++) {
      long intended = requests.intendedMillis(i);
      long start = requests.startMillis(i);
      if (grounds.window().contains(intended) || grounds.window().contains(start)) {
        lateness.add(Math.max(0, start - intended));
      }
    }
    return lateness;
  }

  private static TrustCheck judge(Lateness worst, Grounds grounds) {
    Sensitivity at = worst.at();
    Question question =
        new Question(
            Message.of("Requests sent on time"),
            Message.of("below {0} late", Numbers.of(at.allowedMs(), "ms")),
            Gravity.INVALIDATES);
    Message millis = Numbers.of(worst.millis(), "ms");
    Message measured = Message.of("{0} late at p{1}", millis, Numbers.of(at.percentile(), ""));
    return worst.share() < 1
        ? question.held(measured, worst.share())
        : question.broken(
            measured,
            worst.share(),
            Message.of(
                "The generator sent {0} of the requests {1} or more after their time, beside response"
                    + " times of {2}, so these times are partly its own",
                Numbers.of(at.slowerPercent(), "%"), millis, Numbers.of(at.responseMs(), "ms")),
            Mend.moreGenerator(grounds));
  }
}
