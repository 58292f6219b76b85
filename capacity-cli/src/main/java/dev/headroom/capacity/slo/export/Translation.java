package dev.headroom.capacity.slo.export;

import dev.headroom.capacity.slo.Aggregate;
import dev.headroom.capacity.slo.Availability;
import dev.headroom.capacity.slo.Measure;
import dev.headroom.capacity.slo.NamePattern;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.OfMetric;
import dev.headroom.capacity.slo.OfObserved;
import dev.headroom.capacity.slo.Selector;
import dev.headroom.capacity.slo.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns objectives into terms of metrics. */
final class Translation {

  private static final String SUCCESS = "outcome=\"SUCCESS\"";
  private static final String FAILED = "outcome=\"SERVER_ERROR\"";
  private static final String REFUSED = "status=~\"409|429|503\"";
  private static final String SERVICE_TIME =
      "told from when the server has the request; what waited before that is not seen here";

  private final Vocabulary words;
  private final Objective objective;
  private final Target target;
  private final List<String> notes = new ArrayList<>();
  private Promise.@Nullable Ratio ratio;
  private Promise.@Nullable Level level;

  private Translation(Objective objective, Vocabulary words) {
    this.objective = objective;
    this.target = objective.target();
    this.words = words;
  }

  /** Each in its order. */
  static List<Promise> of(List<Objective> objectives, Vocabulary words) {
    Slugs slugs = new Slugs();
    return objectives.stream()
        .map(one -> new Translation(one, words).promise(slugs.of(one.name())))
        .toList();
  }

  private Promise promise(String slug) {
    Measure measure = objective.measure();
    if (measure instanceof OfMetric metric) {
      sampled(metric);
    } else if (measure instanceof OfObserved observed) {
      observed(observed);
    } else if (measure instanceof Measure.Throughput) {
      notes.add("throughput is what a load brings: a quiet night is no failure");
    } else {
      requests(measure);
    }
    return new Promise(objective, slug, ratio, level, List.copyOf(notes));
  }

  private void sampled(OfMetric metric) {
    String expression = words.metrics().get(metric.metric());
    if (expression == null) {
      notes.add(metric.metric() + " is sampled by this tool, and exported by nobody");
    } else if (metric.aggregate().growth()) {
      notes.add("a growth is told by a robust slope over a whole run, not by a rule");
    } else {
      level = new Promise.Level(Aggregates.over(metric.aggregate(), expression));
    }
  }

  private void observed(OfObserved observed) {
    String histogram = words.observed().get(observed.name());
    if (histogram == null || observed.aggregate().percentile() == 0 || !isUpperBound()) {
      notes.add(observed.name() + " is what the visitors' side sees, and the server can't");
    } else {
      notes.add("the server's own view: against the admission before, not against the place told");
      share(observed.aggregate(), new Series(histogram, ""), "");
    }
  }

  private void requests(Measure measure) {
    Selector selector = objective.selector();
    Optional<Series> found =
        selector != null
            ? Optional.of(Series.of(selector))
            : words.matchers(objective.of()).map(some -> new Series(Series.DEFAULT, some));
    if (found.isEmpty()) {
      notes.add(
          new NamePattern(objective.of()).isPattern()
              ? "a name with a star has no metric of its own; give selector:"
              : "no metric is known for the requests named so; give selector:");
      return;
    }
    if (measure instanceof Measure.ResponseTime time) {
      responseTime(time, found.get());
    } else {
      rate(measure, found.get());
    }
  }

  private void responseTime(Measure.ResponseTime time, Series series) {
    Aggregate aggregate = time.aggregate();
    if (words.streams().contains(objective.of()) && objective.selector() == null) {
      notes.add("the server times a stream until its end, not until it opens");
    } else if (aggregate.growth()) {
      notes.add("a growth is told by a robust slope over a whole run, not by a rule");
    } else if (!isUpperBound() || aggregate.level().equals("min")) {
      notes.add("a lower bound on times is no failure");
    } else {
      if (time.fromIntended()) {
        notes.add(SERVICE_TIME);
      }
      Series answered = series.with(answered());
      if (aggregate.percentile() > 0) {
        share(aggregate, answered, "");
      } else {
        level = new Promise.Level(Aggregates.ofTimes(aggregate, answered));
      }
    }
  }

  /** The label of those whose time counts. */
  private String answered() {
    Selector selector = objective.selector();
    if (selector == null && words.isRefusal(objective.of())) {
      notes.add("a refusal is taken to be an answer of 409, 429 or 503");
      return REFUSED;
    }
    return selector == null || selector.metric().isEmpty()
        ? SUCCESS
        : selector.failed().isEmpty() ? "" : Matchers.negated(selector.failed());
  }

  private void share(Aggregate aggregate, Series series, String also) {
    Series all = series.with(also);
    List<String> boundaries = words.buckets().getOrDefault(all.metric(), List.of());
    String boundary = Buckets.nearest(target.limit(), boundaries);
    notes.addAll(Buckets.note(target.limit(), boundary, all.metric(), !boundaries.isEmpty()));
    ratio =
        new Promise.Ratio(all.bucket(boundary), all.count(), null, part(aggregate.percentile()));
  }

  private void rate(Measure measure, Series series) {
    Selector selector = objective.selector();
    boolean own = selector != null && !selector.metric().isEmpty();
    String failed = selector == null || selector.failed().isEmpty() ? FAILED : selector.failed();
    if (own && selector.failed().isEmpty()) {
      notes.add("selector: says nothing of failures; put failed {code=~\"5..\"} behind it");
      return;
    }
    boolean good = !(measure instanceof Measure.ErrorRate);
    if (good != target.isLowerBound() && !target.comparison().equals("=")) {
      notes.add("it is no promise that failures stay few");
      return;
    }
    double share = part(good ? target.limit() : 100 - target.limit());
    if (share <= 0) {
      notes.add("it promises nothing");
      return;
    }
    if (failed.equals(FAILED)) {
      notes.add("a failure is an answer of 500 to 599; a run also counts what no answer came to");
    }
    Series succeeded = series.with(Matchers.negated(failed));
    if (measure instanceof Availability availability) {
      slices(availability);
      Double within = availability.withinMs();
      if (within != null) {
        List<String> boundaries = words.buckets().getOrDefault(series.metric(), List.of());
        String boundary = Buckets.nearest(within, boundaries);
        notes.addAll(Buckets.note(within, boundary, series.metric(), !boundaries.isEmpty()));
        ratio = new Promise.Ratio(succeeded.bucket(boundary), series.count(), null, share);
        return;
      }
    }
    ratio =
        new Promise.Ratio(succeeded.count(), series.count(), series.with(failed).count(), share);
  }

  private void slices(Availability availability) {
    if (availability.slice() != null) {
      notes.add("requests are counted here, not slices of time");
    }
    if (availability.opening()) {
      notes.add("promised around the opening; here it holds all the time");
    }
  }

  private boolean isUpperBound() {
    return target.comparison().startsWith("<");
  }

  private static double part(double percent) {
    return BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
  }
}
