package dev.headroom.capacity.preflight;

import dev.headroom.capacity.slo.Measure;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.OfMetric;
import dev.headroom.capacity.slo.OfObserved;
import dev.headroom.capacity.slo.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An objective taken apart by its words.
 *
 * @param of the requests meant, or the name of what is sampled or observed
 * @param what {@code success rate}, {@code response time}, …; for samples and observations {@code
 *     value}
 * @param aggregate {@code p95}, {@code max}, …; empty where there is none
 */
record Goal(
    String name,
    Kind kind,
    String of,
    String what,
    String aggregate,
    Target target,
    @Nullable Target critical) {

  /** Where its figure comes from. */
  enum Kind {
    REQUESTS,
    METRIC,
    OBSERVED
  }

  static final String RESPONSE = "response time";
  static final String SUCCESS = "success rate";
  static final String ERRORS = "error rate";
  static final String THROUGHPUT = "throughput";

  private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,3})?)");

  static Goal of(Objective objective) {
    Measure measure = objective.measure();
    if (measure instanceof OfMetric m) {
      return goal(objective, Kind.METRIC, m.metric(), "value", m.aggregate().text());
    }
    if (measure instanceof OfObserved o) {
      return goal(objective, Kind.OBSERVED, o.name(), "value", o.aggregate().text());
    }
    if (measure instanceof Measure.ResponseTime time) {
      return goal(objective, Kind.REQUESTS, objective.of(), RESPONSE, time.aggregate().text());
    }
    return goal(objective, Kind.REQUESTS, objective.of(), measure.text(), "");
  }

  private static Goal goal(Objective o, Kind kind, String of, String what, String aggregate) {
    return new Goal(o.name(), kind, of, what, aggregate, o.target(), o.critical());
  }

  /** In percent; 0 where it is no percentile. */
  double percentile() {
    Matcher matcher = PERCENTILE.matcher(aggregate);
    return matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
  }

  boolean growth() {
    return aggregate.endsWith("growth");
  }

  boolean upperBound() {
    return target.comparison().startsWith("<");
  }

  /** {@code "All enter" (success rate of enter > 99 %)}. */
  String text() {
    String subject =
        kind == Kind.REQUESTS
            ? what + (aggregate.isEmpty() ? "" : " " + aggregate) + " of " + of
            : of + " " + aggregate;
    return "\"" + name + "\" (" + subject.strip() + " " + target.text() + ")";
  }
}
