package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.RequestObjective;
import dev.headroom.capacity.report.text.Rows;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long it took, all of it: a panel a request, on log 1/(1−p). */
public record Distribution(List<Lane> panels, List<TickMark> ticks, String left, DataTable data) {
  private static final int MOST_PANELS = 9;
  private static final double[] TICKS = {0, .5, .9, .95, .99, .999, .9999};

  /** Null where no request succeeded. */
  static @Nullable Distribution of(JudgedRun run) {
    List<RequestFigures> drawn =
        Rows.named(run).stream().filter(row -> points(run, row.name()) > 1).toList();
    List<RequestFigures> rows = drawn.stream().limit(MOST_PANELS).toList();
    if (rows.isEmpty()) {
      return null;
    }
    double most = 0;
    for (RequestFigures row : rows) {
      double[] curve = run.distribution().getOrDefault(row.name(), new double[0]);
      most = Math.max(most, curve[curve.length - 1]);
    }
    double top = most;
    List<Lane> panels = rows.stream().map(row -> panel(run, row, top)).toList();
    List<TickMark> ticks = new ArrayList<>();
    for (double tick : TICKS) {
      ticks.add(new TickMark(Formats.percent(tick * 100), x(tick) / 10));
    }
    String left =
        drawn.size() > rows.size()
            ? (drawn.size() - rows.size()) + " more requests are in the table below. "
            : "";
    return new Distribution(panels, ticks, left, table(run, rows));
  }

  private static int points(JudgedRun run, String name) {
    return run.distribution().getOrDefault(name, new double[0]).length;
  }

  /** 0 to 1000: log of 1/(1−p), 99.99 % at the right edge. */
  static double x(double share) {
    return 1000 * Math.log10(1 / (1 - share)) / 4;
  }

  private static Lane panel(JudgedRun run, RequestFigures row, double most) {
    RequestObjective objective = objective(run, row.name());
    double limit = objective == null ? 0 : objective.limitMillis();
    double[] curve = run.distribution().getOrDefault(row.name(), new double[0]);
    double own = curve[curve.length - 1] * 3 < most ? curve[curve.length - 1] : most;
    boolean near = limit > 0 && limit < own * 2;
    ValueScale scale = ValueScale.linear(near ? Math.max(own, limit) : own);
    List<Label> labels = new ArrayList<>();
    Plot plot = new Plot();
    for (double tick : scale.ticks(3)) {
      plot.horizontal("grid", scale.y(tick));
      if (!near || Math.abs(scale.y(tick) - scale.y(limit)) > 12) {
        labels.add(
            new Label(Figure.millis(tick).toString(), "", 100, scale.y(tick), "over r tick"));
      }
    }
    for (double tick : TICKS) {
      plot.vertical("grid", x(tick));
    }
    if (near && objective != null) {
      boolean missed = objective.missed();
      plot.horizontal(missed ? "limit missed" : "limit", scale.y(limit));
      labels.add(
          new Label(
              Figure.millis(limit) + ", limit",
              "",
              100,
              scale.y(limit),
              missed ? "over r fail" : "over r"));
    }
    curve(curve, plot, scale);
    if (row.supports(95)) {
      labels.add(
          new Label(
              "p95",
              Figure.millis(row.p95Ms()).toString(),
              x(.95) / 10 - 1,
              scale.y(row.p95Ms()),
              "over r"));
    }
    String finding =
        "Response times of " + Names.shown(row.name()) + ": p50 " + Figure.millis(row.p50Ms());
    return new Lane(
        Names.shown(row.name()),
        "",
        List.of(),
        150,
        plot.svg(finding + ", longest " + Figure.millis(row.maxMs())),
        labels,
        List.of());
  }

  private static void curve(double[] curve, Plot plot, ValueScale scale) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < curve.length; i++) {
      points.add(new double[] {x(JudgedRun.DISTRIBUTION_SHARES[i]), scale.y(curve[i])});
    }
    plot.polyline("line", points);
  }

  private static @Nullable RequestObjective objective(JudgedRun run, String name) {
    RequestObjective found = null;
    for (RequestObjective objective : RequestObjective.of(run)) {
      if (objective.request().equals(name)) {
        return objective;
      }
      if (found == null && objective.request().equals(RequestFigures.ALL)) {
        found = objective;
      }
    }
    return found;
  }

  private static DataTable table(JudgedRun run, List<RequestFigures> rows) {
    Map<String, double[]> curves = run.distribution();
    List<String> head = new ArrayList<>(List.of("share"));
    rows.forEach(row -> head.add(Names.shown(row.name())));
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < JudgedRun.DISTRIBUTION_SHARES.length; i++) {
      List<String> line = new ArrayList<>();
      line.add(Formats.percent(JudgedRun.DISTRIBUTION_SHARES[i] * 100) + Formats.NBSP + "%");
      for (RequestFigures row : rows) {
        double[] curve = curves.getOrDefault(row.name(), new double[0]);
        line.add(i < curve.length ? Figure.millis(curve[i]).toString() : "too few");
      }
      lines.add(line);
    }
    return new DataTable("Response time at or below which that share lies", head, lines);
  }
}
