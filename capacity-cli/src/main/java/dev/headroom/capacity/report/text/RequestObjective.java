package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An upper bound on a percentile of response time, tied to the requests it is about. An evaluation
 * does not carry that tie, so it is found from the percentile in the name and the measured value,
 * which must equal that row's.
 *
 * @param request name of the row, possibly {@code all}
 * @param missed whether it was not met
 */
public record RequestObjective(
    String name, String request, double percentile, double limitMillis, boolean missed) {

  private static final Pattern PERCENTILE =
      Pattern.compile("\\bp(50|75|90|95|99|99\\.9)\\b(?!\\.)");

  public static List<RequestObjective> of(JudgedRun run) {
    List<RequestObjective> found = new ArrayList<>();
    for (Evaluation objective : ObjectiveText.worstFirst(run.objectives())) {
      RequestObjective tied = tie(objective, run);
      if (tied != null) {
        found.add(tied);
      }
    }
    return found;
  }

  private static @Nullable RequestObjective tie(Evaluation objective, JudgedRun run) {
    Matcher named = PERCENTILE.matcher(objective.name());
    if (!objective.unit().equals("ms")
        || !objective.comparison().startsWith("<")
        || objective.measured() == null
        || !named.find()) {
      return null;
    }
    double percentile = Double.parseDouble(named.group(1));
    RequestFigures best = null;
    for (RequestFigures row : run.requests()) {
      boolean same = value(row, percentile) == objective.measured();
      if (same && (best == null || rank(row, objective) >= rank(best, objective))) {
        best = row;
      }
    }
    return best == null
        ? null
        : new RequestObjective(
            objective.name(),
            best.name(),
            percentile,
            objective.limit(),
            Boolean.FALSE.equals(objective.met()));
  }

  private static int rank(RequestFigures row, Evaluation objective) {
    boolean mentioned =
        objective.name().toLowerCase(Locale.ROOT).contains(row.name().toLowerCase(Locale.ROOT));
    return mentioned ? 2 : row.name().equals(RequestFigures.ALL) ? 1 : 0;
  }

  private static double value(RequestFigures row, double percentile) {
    return switch (Double.toString(percentile)) {
      case "50.0" -> row.p50Ms();
      case "75.0" -> row.p75Ms();
      case "90.0" -> row.p90Ms();
      case "95.0" -> row.p95Ms();
      case "99.0" -> row.p99Ms();
      default -> row.p999Ms();
    };
  }
}
