package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.judge.RunData;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.ObservedRequests;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.NearestRank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the requests that began from the first fault on until all was well, and how soon
 * it was known.
 *
 * @param refusedAfterMs of each that was refused, in order of size
 * @param failed other than by a refusal
 * @param slower of all answers, from before to meanwhile; empty where that says nothing
 */
record Meanwhile(long asked, List<Double> refusedAfterMs, long failed, Message slower) {

  /** Below it people would not notice, and a short measurement could not tell. */
  private static final double SLOWER = 1.5;

  private static final double PERCENTILE = 95;

  static Meanwhile of(RunData data, Window before, Window meanwhile) {
    RequestLog log = data.log();
    Map<String, Answer> known = new HashMap<>();
    List<Double> refused = new ArrayList<>();
    DurationCounts usual = new DurationCounts(log.ticksPerMs());
    DurationCounts then = new DurationCounts(log.ticksPerMs());
    long asked = 0;
    long failed = 0;
    for (int i = 0; i < log.size(); i++) {
      boolean inside = meanwhile.contains(log.startMillis(i));
      if (log.apart(i) || !inside && !before.contains(log.startMillis(i))) {
        continue;
      }
      (inside ? then : usual).add(log.ticks(i), log.weight(i));
      asked += inside ? log.weight(i) : 0;
      if (inside && !log.ok(i)) {
        Answer answer = known.computeIfAbsent(log.message(i), Answer::ofMessage);
        if (answer.kind() == AnswerKind.Kind.REFUSED) {
          refused.add(log.durationMs(i));
        } else {
          failed += log.weight(i);
        }
      }
    }
    accepted(data.observations().requests(), meanwhile, refused);
    refused.sort(Double::compare);
    return new Meanwhile(asked, refused, failed, slower(usual, then));
  }

  /** Refusals that the scenario takes for the right answer. */
  private static void accepted(
      ObservedRequests observed, Window meanwhile, List<Double> refusedAfterMs) {
    for (int i = 0; i < observed.size(); i++) {
      if (meanwhile.contains(observed.startMillis(i))
          && observed.outcome(i) == ObservedRequests.Outcome.REFUSED
          && Answer.refusal(observed.status(i))) {
        refusedAfterMs.add((double) (observed.endMillis(i) - observed.startMillis(i)));
      }
    }
  }

  private static Message slower(DurationCounts usual, DurationCounts then) {
    if (!NearestRank.supports(PERCENTILE, usual.count())
        || !NearestRank.supports(PERCENTILE, then.count())) {
      return Message.NONE;
    }
    double before = usual.percentileMs(PERCENTILE);
    double meanwhile = then.percentileMs(PERCENTILE);
    return before > 0 && meanwhile >= SLOWER * before
        ? Message.of("{0} (p95) rather than {1}", seconds(meanwhile), seconds(before))
        : Message.NONE;
  }

  /** {@code refused 84 requests within 0.04 s (p95)}: what the app did, to continue a sentence. */
  Message told() {
    long refused = refusedAfterMs.size();
    if (refused == 0 && failed == 0) {
      return slower.isEmpty()
          ? Message.of("served every request")
          : Message.of("served every request, in {0}", slower);
    }
    if (refused == 0) {
      return Message.of("failed in {0} of {1} requests", number(failed), number(asked));
    }
    Message said =
        Message.counted(refused, "refused {0} request {1}", "refused {0} requests {1}", within());
    return failed == 0 ? said : Message.of("{0} and failed in {1}", said, number(failed));
  }

  /** The 95th percentile where there are enough for it, else the slowest: both are facts. */
  private Message within() {
    int refused = refusedAfterMs.size();
    return NearestRank.supports(PERCENTILE, refused)
        ? Message.of(
            "within {0} (p95)",
            seconds(refusedAfterMs.get((int) NearestRank.rank(PERCENTILE, refused) - 1)))
        : Message.of("within {0}", seconds(refusedAfterMs.get(refused - 1)));
  }

  private static Message number(long count) {
    return Numbers.of(count, "");
  }

  private static Message seconds(double millis) {
    return Numbers.of(Math.max(1, Math.round(millis)) / 1_000.0, "s");
  }
}
