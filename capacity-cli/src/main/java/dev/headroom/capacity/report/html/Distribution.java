package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
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
public record Distribution(List<Lane> panels, List<TickMark> ticks, Message left, DataTable data) {
  private static final int MOST_PANELS = 9;
  private static final Message TOO_FEW = Message.of("too few");
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
    int more = drawn.size() - rows.size();
    Message left =
        more == 0
            ? Message.NONE
            : more == 1
                ? Message.of("One more request is in the table below.")
                : Message.of("{0} more requests are in the table below.", Formats.count(more));
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
        labels.add(new Label(Message.data(Figure.millis(tick)), 100, scale.y(tick), "over r tick"));
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
              Message.of("{0}, limit", Figure.millis(limit)),
              100,
              scale.y(limit),
              missed ? "over r fail" : "over r"));
    }
    curve(curve, plot, scale);
    if (row.supports(95)) {
      labels.add(
          new Label(
              Message.data("p95"),
              Message.data(Figure.millis(row.p95Ms())),
              x(.95) / 10 - 1,
              scale.y(row.p95Ms()),
              "over r"));
    }
    String name = Names.shown(row.name());
    return new Lane(
        Message.data(name),
        Message.NONE,
        List.of(),
        150,
        plot,
        Message.of(
            "Response times of {0}: p50 {1}, longest {2}",
            name, Figure.millis(row.p50Ms()), Figure.millis(row.maxMs())),
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
    List<Message> head = new ArrayList<>(List.of(Message.of("share")));
    rows.forEach(row -> head.add(Message.data(Names.shown(row.name()))));
    List<List<Object>> lines = new ArrayList<>();
    for (int i = 0; i < JudgedRun.DISTRIBUTION_SHARES.length; i++) {
      List<Object> line = new ArrayList<>();
      line.add(Formats.percent(JudgedRun.DISTRIBUTION_SHARES[i] * 100) + Formats.NBSP + "%");
      for (RequestFigures row : rows) {
        double[] curve = curves.getOrDefault(row.name(), new double[0]);
        line.add(i < curve.length ? Figure.millis(curve[i]) : TOO_FEW);
      }
      lines.add(line);
    }
    return new DataTable(
        Message.of("Response time at or below which that share lies"), head, lines);
  }
}
