package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.RunData;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.ObservedRequests;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.stats.Bucket;
import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.NearestRank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How requests were answered, all through the log. A refusal that the scenario takes for the right
 * answer is a success in the raw log; its status stands in the observations.
 */
final class AnswersOf {

  private static final int MOST_KINDS = 6;

  private static final class Tally {
    private final long[] perBucket;
    private long count;

    Tally(int buckets) {
      perBucket = new long[buckets];
    }

    void add(int bucket, boolean counts, long weight) {
      perBucket[bucket] += weight;
      count += counts ? weight : 0;
    }
  }

  private final JudgedRun run;
  private final RunData data;
  private final Map<Answer, Tally> tallies = new HashMap<>();

  private AnswersOf(JudgedRun run, RunData data) {
    this.run = run;
    this.data = data;
  }

  static Answers of(JudgedRun run, RunData data) {
    AnswersOf answers = new AnswersOf(run, data);
    double[] p95 = answers.requests();
    answers.refusals();
    return new Answers(answers.kinds(), p95);
  }

  private int bucket(long atMillis) {
    List<Bucket> buckets = run.buckets();
    if (buckets.isEmpty() || atMillis < buckets.get(0).fromMillis()) {
      return -1;
    }
    long index = (atMillis - buckets.get(0).fromMillis()) / run.bucketMillis();
    return index < buckets.size() ? (int) index : -1;
  }

  private Tally tally(Answer answer) {
    return tallies.computeIfAbsent(answer, kind -> new Tally(run.buckets().size()));
  }

  private double[] requests() {
    RequestLog log = data.log();
    DurationCounts[] durations = new DurationCounts[run.buckets().size()];
    Map<String, Answer> known = new HashMap<>();
    for (int i = 0; i < log.size(); i++) {
      int bucket = bucket(log.startMillis(i));
      if (bucket < 0 || log.apart(i)) {
        continue;
      }
      Answer answer =
          log.ok(i) ? Answer.SERVED : known.computeIfAbsent(log.message(i), Answer::ofMessage);
      tally(answer).add(bucket, run.window().contains(log.startMillis(i)), log.weight(i));
      DurationCounts counts = durations[bucket];
      if (counts == null) {
        durations[bucket] = counts = new DurationCounts(log.ticksPerMs());
      }
      counts.add(log.ticks(i), log.weight(i));
    }
    return Stream.of(durations).mapToDouble(AnswersOf::p95).toArray();
  }

  private static double p95(@Nullable DurationCounts counts) {
    return counts == null || !NearestRank.supports(95, counts.count())
        ? Double.NaN
        : counts.percentileMs(95);
  }

  private void refusals() {
    ObservedRequests observed = data.observations().requests();
    for (int i = 0; i < observed.size(); i++) {
      int status = observed.status(i);
      int bucket = bucket(observed.startMillis(i));
      if (bucket >= 0
          && observed.outcome(i) == ObservedRequests.Outcome.REFUSED
          && Answer.refusal(status)) {
        boolean counts = run.window().contains(observed.startMillis(i));
        tally(Answer.refused(status)).add(bucket, counts, 1);
        tally(Answer.SERVED).add(bucket, counts, -1);
      }
    }
  }

  private List<AnswerKind> kinds() {
    List<AnswerKind> kinds =
        new ArrayList<>(
            tallies.entrySet().stream()
                .sorted(
                    Comparator.comparing((Map.Entry<Answer, Tally> one) -> one.getKey().kind())
                        .thenComparing(one -> -one.getValue().count)
                        .thenComparing(one -> one.getKey().status()))
                .map(one -> kind(one.getKey(), one.getValue()))
                .toList());
    while (kinds.size() > MOST_KINDS) {
      AnswerKind last = kinds.remove(kinds.size() - 1);
      AnswerKind before = kinds.remove(kinds.size() - 1);
      kinds.add(together(before, last));
    }
    return kinds;
  }

  private static AnswerKind kind(Answer answer, Tally tally) {
    return new AnswerKind(answer.name(), answer.kind(), tally.count, tally.perBucket);
  }

  private static AnswerKind together(AnswerKind one, AnswerKind other) {
    long[] sum = one.perBucket().clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.perBucket()[i];
    }
    return new AnswerKind(
        Message.of("other failures"), AnswerKind.Kind.OTHER, one.count() + other.count(), sum);
  }
}
