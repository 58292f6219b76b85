package dev.headroom.capacity.slo.export;

import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Target;
import java.util.ArrayList;
import java.util.List;

/** A missed target is a ticket, a critical value a page, an early warning is for who looks. */
final class LevelAlerts {

  private static final String WINDOW = "10m";
  private static final String LASTING = "5m";

  private LevelAlerts() {}

  static List<Alert> of(Promise promise, Promise.Level level) {
    Objective objective = promise.objective();
    List<Alert> alerts = new ArrayList<>();
    alerts.add(
        alert(
            "Missed",
            level,
            negated(objective.target()),
            objective.target(),
            "ticket",
            "is missed"));
    Target critical = objective.critical();
    if (critical != null) {
      alerts.add(alert("Critical", level, critical.comparison(), critical, "page", "is critical"));
    }
    Target warning = objective.warning();
    if (warning != null) {
      alerts.add(alert("Near", level, warning.comparison(), warning, "info", "is nearly missed"));
    }
    return alerts;
  }

  private static Alert alert(
      String name,
      Promise.Level level,
      String comparison,
      Target target,
      String severity,
      String summary) {
    String unit = target.unit().isEmpty() ? "" : " " + target.unit();
    return new Alert(
        "HeadroomObjective" + name,
        level.expression()
            + " "
            + (comparison.equals("=") ? "==" : comparison)
            + " "
            + PrometheusRules.number(target.limit()),
        severity,
        WINDOW,
        LASTING,
        summary,
        "It is {{ $value | humanize }}"
            + unit
            + ", for 5 minutes. See what takes it up: load, a part that is slow, a leak.");
  }

  private static String negated(Target target) {
    return switch (target.comparison()) {
      case "<" -> ">=";
      case "<=" -> ">";
      case ">" -> "<=";
      case ">=" -> "<";
      default -> "!=";
    };
  }
}
