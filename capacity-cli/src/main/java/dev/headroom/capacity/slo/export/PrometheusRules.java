package dev.headroom.capacity.slo.export;

import dev.headroom.capacity.slo.Objective;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Objectives as rules for Prometheus: the share of failures over each window recorded, alerts on
 * how fast the error budget burns, alerts on levels, and one for metrics that aren't there at all,
 * as what can't be told is not fine.
 */
public final class PrometheusRules {

  private static final String RECORD = "slo:sli_error:ratio_rate";
  private static final Pattern METRIC = Pattern.compile("\\b[a-z]+_[a-z_]+\\b(?=[{\\[)]|$)");

  private final StringBuilder out = new StringBuilder();
  private final String service;
  private final Set<String> metrics = new TreeSet<>();

  private PrometheusRules(String service) {
    this.service = service;
  }

  /**
   * A file of rules, its last line ended.
   *
   * @param service what the label {@code service} says: small letters, digits and hyphens
   */
  public static String of(String service, String source, List<Objective> objectives) {
    PrometheusRules rules = new PrometheusRules(service);
    List<Promise> promises = Translation.of(objectives, Vocabulary.ofReferenceApp());
    rules.head(source, promises);
    promises.forEach(rules::group);
    rules.absence();
    return rules.out.toString();
  }

  private void head(String source, List<Promise> promises) {
    line(0, "# Objectives of " + Yaml.comment(source) + " as rules for Prometheus.");
    line(0, "# Burn rates after the Site Reliability Workbook, ch. 5, over a budget of 30 days.");
    line(0, "# page: somebody gets up. ticket: somebody looks in the morning.");
    for (Promise promise : promises) {
      if (promise.ratio() == null && promise.level() == null) {
        line(0, "# NOT HERE: " + title(promise.objective()));
        promise.notes().forEach(note -> line(0, "#   " + Yaml.comment(note)));
      }
    }
    boolean any = promises.stream().anyMatch(p -> p.ratio() != null || p.level() != null);
    line(0, any ? "groups:" : "groups: []");
  }

  private static String title(Objective objective) {
    return Yaml.comment(objective.name() + ", " + objective.target().text());
  }

  private void group(Promise promise) {
    Promise.Ratio ratio = promise.ratio();
    Promise.Level level = promise.level();
    if (ratio == null && level == null) {
      return;
    }
    line(1, "# " + title(promise.objective()));
    promise.notes().forEach(note -> line(1, "# " + Yaml.comment(note)));
    line(1, "- name: " + Yaml.quoted("headroom-" + promise.slug()));
    line(2, "rules:");
    if (ratio != null) {
      recorded(promise, ratio);
      burning(promise, ratio);
    } else if (level != null) {
      LevelAlerts.of(promise, level).forEach(alert -> alert(promise, alert));
      collect(level.expression());
    }
  }

  private void recorded(Promise promise, Promise.Ratio ratio) {
    for (String window : BurnRates.WINDOWS) {
      line(3, "- record: " + RECORD + window);
      line(4, "expr: " + Yaml.quoted(ratio.badShare(window)));
      labels(promise, null);
    }
    line(3, "- record: slo:objective:ratio");
    line(4, "expr: " + Yaml.quoted("vector(" + number(ratio.target()) + ")"));
    labels(promise, null);
    collect(ratio.all());
  }

  private void burning(Promise promise, Promise.Ratio ratio) {
    double allowed = ratio.allowed();
    if (allowed <= 0) {
      alert(
          promise,
          new Alert(
              "HeadroomPromiseBroken",
              selected("5m", promise) + " > 0",
              "page",
              "5m",
              "0m",
              "promises that nothing fails, and something did",
              "{{ $value | humanizePercentage }} failed within 5 minutes."));
      return;
    }
    for (BurnRates rate : BurnRates.WORKBOOK) {
      if (rate.canHappen(allowed)) {
        alert(promise, alert(promise, rate, allowed));
      } else {
        line(
            3,
            "# no alert at "
                + number(rate.factor())
                + " times: even if everything failed, the budget would not burn so fast");
      }
    }
  }

  private Alert alert(Promise promise, BurnRates rate, double allowed) {
    String limit = " > " + number(rate.factor()) + " * " + number(allowed);
    return new Alert(
        "HeadroomErrorBudgetBurn",
        selected(rate.longWindow(), promise)
            + limit
            + " and "
            + selected(rate.shortWindow(), promise)
            + limit,
        rate.severity(),
        rate.longWindow(),
        "0m",
        "burns its error budget at "
            + number(rate.factor())
            + " times the pace of 30 days or faster",
        "{{ $value | humanizePercentage }} failed it within "
            + rate.longWindow()
            + ", and within "
            + rate.shortWindow()
            + " it still goes on: "
            + rate.spent()
            + " % of the budget of 30 days is gone. See what changed in that time"
            + " (deployments, load, parts that fail); shed load or roll back before the budget is"
            + " gone.");
  }

  private String selected(String window, Promise promise) {
    return RECORD + window + "{slo=\"" + promise.slug() + "\",service=\"" + service + "\"}";
  }

  private void alert(Promise promise, Alert alert) {
    line(3, "- alert: " + alert.name());
    line(4, "expr: " + Yaml.quoted(alert.expression()));
    line(4, "for: " + alert.lasting());
    labels(promise, alert);
    line(4, "annotations:");
    String name = Templates.literal(promise.objective().name());
    line(5, "summary: " + Yaml.quoted("\u201c" + name + "\u201d " + alert.summary()));
    String target = Templates.literal(promise.objective().target().text());
    line(5, "description: " + Yaml.quoted("Promised is " + target + ". " + alert.description()));
  }

  private void labels(Promise promise, @Nullable Alert alert) {
    line(4, "labels:");
    if (alert != null) {
      line(5, "severity: " + alert.severity());
      line(5, "window: " + Yaml.quoted(alert.window()));
    }
    line(5, "slo: " + Yaml.quoted(promise.slug()));
    line(5, "service: " + Yaml.quoted(service));
  }

  private void collect(String expression) {
    Matcher matcher = METRIC.matcher(expression);
    while (matcher.find()) {
      metrics.add(matcher.group());
    }
  }

  private void absence() {
    if (metrics.isEmpty()) {
      return;
    }
    line(1, "# What isn't measured can't be told, and is not fine.");
    line(1, "- name: " + Yaml.quoted("headroom-told-at-all"));
    line(2, "rules:");
    for (String metric : metrics) {
      line(3, "- alert: HeadroomCannotTell");
      line(4, "expr: " + Yaml.quoted("absent(" + metric + ")"));
      line(4, "for: 15m");
      line(4, "labels:");
      line(5, "severity: ticket");
      line(5, "metric: " + Yaml.quoted(metric));
      line(5, "service: " + Yaml.quoted(service));
      line(4, "annotations:");
      line(5, "summary: " + Yaml.quoted("Nobody exports " + metric));
      line(
          5,
          "description: \"The objectives that it tells of can't be told: see whether Prometheus still"
              + " reads the system's metrics.\"");
    }
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  static String number(double value) {
    return new BigDecimal(value, new MathContext(12)).stripTrailingZeros().toPlainString();
  }
}
