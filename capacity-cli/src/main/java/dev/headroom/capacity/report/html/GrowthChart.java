package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Prediction;
import dev.headroom.capacity.report.html.GrowthData.At;
import dev.headroom.capacity.report.html.GrowthData.Dot;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws how throughput grows: from the back the band, then lines, then what was measured. */
final class GrowthChart {
  private static final int HEIGHT = 380;
  private static final int GRID_LINES = 7;
  private static final int MOST_TICKS = 10;

  private final GrowthData data;
  private final double end;
  private final ValueScale scale;

  private GrowthChart(GrowthData data) {
    this.data = data;
    this.end = data.end();
    this.scale = ValueScale.linear(data.top());
  }

  static GrowthView of(GrowthData data, Message title) {
    return new GrowthChart(data).view(title);
  }

  private GrowthView view(Message title) {
    List<Label> labels = new ArrayList<>();
    Plot plot = LoadLanes.grid(new Plot(), scale, GRID_LINES, "/s", labels);
    labels.add(Label.tick("0", 100));
    curve(plot);
    even(plot);
    if (!Double.isNaN(data.target())) {
      plot.horizontal("limit", scale.y(data.target()));
    }
    if (!data.curve().isEmpty()) {
      plot.vertical("border", x(data.measuredTo()));
    }
    dots(plot);
    chosen(plot);
    GrowthWords words = new GrowthWords(data, scale, end);
    Lane lane =
        new Lane(title, Message.NONE, List.of(), HEIGHT, plot, words.finding(), labels, List.of());
    return new GrowthView(
        title, words.intro(), lane, words.callouts(), ticks(), data.axis(), GrowthTable.of(data));
  }

  private void curve(Plot plot) {
    List<At> inside = data.inside();
    if (inside.isEmpty()) {
      return;
    }
    List<double[]> band = new ArrayList<>(points(inside, Prediction::high));
    List<double[]> low = points(inside, Prediction::low);
    for (int i = low.size() - 1; i >= 0; i--) {
      band.add(low.get(i));
    }
    plot.polyline("area", band);
    double border = data.measuredTo() * (1 + 1e-9);
    List<At> measured = inside.stream().filter(at -> at.size() <= border).toList();
    List<At> beyond = inside.subList(Math.max(0, measured.size() - 1), inside.size());
    plot.polyline("line", points(measured, Prediction::value));
    if (beyond.size() > 1) {
      plot.polyline("line guessed", points(beyond, Prediction::value));
    }
  }

  private List<double[]> points(List<At> curve, ToDoubleFunction<Prediction> value) {
    return curve.stream()
        .map(at -> new double[] {x(at.size()), scale.y(value.applyAsDouble(at.throughput()))})
        .toList();
  }

  /** As far as the axes go. */
  private void even(Plot plot) {
    double slope = data.evenGrowth();
    if (slope > 0) {
      double to = Math.min(end, scale.high() / slope);
      plot.polyline(
          "even", List.of(new double[] {0, 100}, new double[] {x(to), scale.y(slope * to)}));
    }
  }

  private void dots(Plot plot) {
    for (Dot dot : data.dots()) {
      String at =
          "M" + Plot.text(x(dot.size())) + " " + Plot.text(scale.y(dot.throughput())) + "h0";
      plot.path("seen", at);
      if (dot.heldOut()) {
        plot.path("hollow", at);
      }
    }
  }

  private void chosen(Plot plot) {
    GrowthData.Chosen chosen = data.chosen();
    if (chosen != null) {
      double x = x(chosen.at().size());
      double y = scale.y(chosen.at().throughput().value());
      plot.ticks("stem", new double[] {x}, y, 100);
      // A stroke of no length has no square ends where a page is printed.
      String at = "M" + Plot.text(x) + " " + Plot.text(y) + "h.1";
      plot.path("pick edge", at).path("pick", at);
    }
  }

  private List<TickMark> ticks() {
    double step = ValueScale.round(end / MOST_TICKS);
    if (data.whole()) {
      step = step < 1 ? 1 : step == 2.5 ? 5 : step;
    }
    List<TickMark> ticks = new ArrayList<>();
    for (int i = 0; i * step <= end * (1 + 1e-9); i++) {
      ticks.add(new TickMark(Formats.number(i * step), x(i * step) / 10));
    }
    return ticks;
  }

  /** 0 to 1000. */
  private double x(double size) {
    return 1000 * Math.min(1, size / end);
  }

  static Message perSecond(double throughput) {
    return Message.data(new Figure(Formats.number(throughput), "/s"));
  }
}
