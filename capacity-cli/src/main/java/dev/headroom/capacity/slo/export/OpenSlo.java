package dev.headroom.capacity.slo.export;

import dev.headroom.capacity.slo.Availability;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Target;
import java.time.Duration;
import java.util.List;

/** Objectives as documents of OpenSLO v1: a service, and for each objective its SLI and its SLO. */
public final class OpenSlo {

  /** OpenSLO knows no promise without exception: its targets are below 1. */
  private static final double MOST = 0.99999;

  private static final double MOST_OF_THE_TIME = 0.999;

  private final StringBuilder out = new StringBuilder();
  private final String service;

  private OpenSlo(String service) {
    this.service = service;
  }

  /**
   * A file of documents, its last line ended.
   *
   * @param service its name, as a DNS label
   */
  public static String of(String service, String source, List<Objective> objectives) {
    OpenSlo documents = new OpenSlo(service);
    List<Promise> promises = Translation.of(objectives, Vocabulary.ofReferenceApp());
    documents.head(source, promises);
    for (Promise promise : promises) {
      if (promise.ratio() != null || promise.level() != null) {
        documents.sli(promise);
        documents.slo(promise);
      }
    }
    return documents.out.toString();
  }

  private void head(String source, List<Promise> promises) {
    line(0, "# Objectives of " + Yaml.comment(source) + " in OpenSLO v1.");
    for (Promise promise : promises) {
      if (promise.ratio() == null && promise.level() == null) {
        line(0, "# NOT HERE: " + title(promise));
        promise.notes().forEach(note -> line(0, "#   " + Yaml.comment(note)));
      }
    }
    // A separator before the first document would make one of the comments.
    header("Service", service, service);
    line(1, "description: " + Yaml.quoted("The system that is promised."));
  }

  private static String title(Promise promise) {
    Objective objective = promise.objective();
    return Yaml.comment(objective.name() + ", " + objective.target().text());
  }

  private void document(String kind, String name, String displayName) {
    line(0, "---");
    header(kind, name, displayName);
  }

  private void header(String kind, String name, String displayName) {
    line(0, "apiVersion: openslo/v1");
    line(0, "kind: " + kind);
    line(0, "metadata:");
    line(1, "name: " + Yaml.quoted(name));
    line(1, "displayName: " + Yaml.quoted(displayName));
    line(0, "spec:");
  }

  private void sli(Promise promise) {
    document("SLI", promise.slug() + "-sli", title(promise));
    Promise.Ratio ratio = promise.ratio();
    Promise.Level level = promise.level();
    if (ratio != null) {
      line(1, "ratioMetric:");
      line(2, "counter: true");
      query(2, "good", "sum(" + ratio.good() + ")");
      query(2, "total", "sum(" + ratio.all() + ")");
    } else if (level != null) {
      query(1, "thresholdMetric", level.expression());
    }
  }

  private void query(int depth, String key, String query) {
    line(depth, key + ":");
    line(depth + 1, "metricSource:");
    line(depth + 2, "type: Prometheus");
    line(depth + 2, "spec:");
    line(depth + 3, "query: " + Yaml.quoted(query));
  }

  private void slo(Promise promise) {
    document("SLO", promise.slug(), title(promise));
    if (!promise.notes().isEmpty()) {
      line(1, "description: " + Yaml.quoted(Yaml.comment(String.join("; ", promise.notes()))));
    }
    line(1, "service: " + Yaml.quoted(service));
    line(1, "indicatorRef: " + Yaml.quoted(promise.slug() + "-sli"));
    line(1, "timeWindow:");
    line(2, "- duration: 30d");
    line(3, "isRolling: true");
    Promise.Ratio ratio = promise.ratio();
    if (ratio == null) {
      level(promise.objective().target());
    } else if (promise.objective().measure() instanceof Availability availability
        && availability.slice() != null) {
      sliced(availability, ratio);
    } else {
      line(1, "budgetingMethod: Occurrences");
      line(1, "objectives:");
      line(2, "- " + target(ratio.target()));
    }
  }

  private void level(Target target) {
    line(1, "budgetingMethod: Timeslices");
    line(1, "objectives:");
    line(2, "- op: " + operator(target));
    line(3, "value: " + PrometheusRules.number(target.limit()));
    line(3, "# It is promised for all the time; OpenSLO asks for a share of it.");
    line(3, target(MOST_OF_THE_TIME));
    line(3, "timeSliceTarget: 1.0");
    line(3, "timeSliceWindow: 1m");
  }

  private void sliced(Availability availability, Promise.Ratio ratio) {
    Target good = availability.good();
    Duration slice = availability.slice();
    long minutes = slice == null ? 1 : Math.max(1, (slice.toSeconds() + 59) / 60);
    double share = good == null ? ratio.target() : good.limit() / 100;
    line(1, "budgetingMethod: Timeslices");
    line(1, "objectives:");
    line(2, "- " + target(ratio.target()));
    line(3, "timeSliceTarget: " + PrometheusRules.number(share));
    line(3, "# Slices of OpenSLO are whole minutes.");
    line(3, "timeSliceWindow: " + minutes + "m");
  }

  private static String target(double share) {
    return "target: " + PrometheusRules.number(Math.min(MOST, share));
  }

  /** Exactly a value is at most that much: what is promised so is 0. */
  private static String operator(Target target) {
    return switch (target.comparison()) {
      case "<" -> "lt";
      case ">" -> "gt";
      case ">=" -> "gte";
      default -> "lte";
    };
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
