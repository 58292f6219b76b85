package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.PhaseResult;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.BreakText;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.ObjectiveName;
import dev.headroom.capacity.slo.Evaluation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much it holds: each step of a rising load, and the objective that broke drawn over the load.
 *
 * @param plot null where fewer than two steps have a figure of it
 */
public record StepsView(
    List<Row> rows, boolean waited, @Nullable Lane plot, List<TickMark> ticks, Message axis) {

  private static final int HEIGHT = 170;

  /** A step with its mark. */
  public record Row(Mark mark, BreakText.Step text) {}

  /** Null unless the load was to rise until something breaks. */
  static @Nullable StepsView of(JudgedRun run) {
    BreakPoint found = run.breakPoint();
    if (found == null || found.phases().isEmpty()) {
      return null;
    }
    List<Row> rows =
        BreakText.steps(found).stream().map(step -> new Row(Mark.of(step.met()), step)).toList();
    double most = found.phases().stream().mapToDouble(PhaseResult::load).max().orElse(1);
    ValueScale loads = ValueScale.linear(most);
    List<TickMark> ticks = new ArrayList<>();
    ticks.add(new TickMark("0", 0));
    for (double tick : loads.ticks(6)) {
      ticks.add(new TickMark(Formats.number(tick), 100 - loads.y(tick)));
    }
    boolean open = found.phases().get(0).open();
    return new StepsView(
        rows,
        rows.stream().anyMatch(row -> !String.valueOf(row.text().waited()).equals("\u2013")),
        plot(found, loads),
        ticks,
        Message.of(open ? "arrivals a second" : "people at once"));
  }

  private static @Nullable Lane plot(BreakPoint found, ValueScale loads) {
    int drawn = objective(found);
    List<PhaseResult> phases =
        found.phases().stream().filter(phase -> measured(phase, drawn) != null).toList();
    if (phases.size() < 2) {
      return null;
    }
    Evaluation objective = phases.get(0).objectives().get(drawn);
    double high = phases.stream().mapToDouble(phase -> measured(phase, drawn)).max().orElse(0);
    ValueScale scale = ValueScale.linear(Math.max(high, objective.limit()));
    List<Label> labels = new ArrayList<>();
    Plot plot = LoadLanes.grid(new Plot(), scale, 3, objective.unit(), labels);
    plot.horizontal("limit", scale.y(objective.limit()));
    Message limit = Message.of("limit {0}", Figure.of(objective.limit(), objective.unit()));
    labels.add(new Label(limit, 99.5, scale.y(objective.limit()), "over r"));
    List<double[]> points = new ArrayList<>();
    for (PhaseResult phase : phases) {
      points.add(new double[] {1000 - 10 * loads.y(phase.load()), scale.y(measured(phase, drawn))});
    }
    plot.polyline("line", points);
    for (int i = 0; i < phases.size(); i++) {
      boolean broke = phases.get(i).equals(found.broke());
      String at = Plot.text(points.get(i)[0]) + " " + Plot.text(points.get(i)[1]);
      plot.path(broke ? "point broke" : "point", "M" + at + "h0");
      if (broke || phases.get(i).equals(found.held())) {
        Message word =
            Message.of(broke ? "breaks at {0}" : "holds {0}", BreakText.shortLoad(phases.get(i)));
        labels.add(
            Label.at(
                word,
                Message.data(Figure.of(measured(phases.get(i), drawn), objective.unit())),
                beside(points.get(i)[0] / 10),
                Math.max(12, points.get(i)[1] - 3),
                broke ? "over fail" : "over"));
      }
    }
    Message name = ObjectiveName.of(objective.name());
    Object finding = BreakText.sentence(found);
    return new Lane(
        name,
        Message.of("by load"),
        List.of(),
        HEIGHT,
        plot,
        Message.of(
            "{0} by load. {1}", name, finding == null ? Message.of("Nothing broke.") : finding),
        labels,
        List.of());
  }

  /** Words begin, or end, a little beside their point. */
  private static double beside(double percent) {
    return percent > 65 ? percent - 0.8 : percent + 0.8;
  }

  /** The objective that broke first, else the one nearest to its limit on the last step. */
  private static int objective(BreakPoint found) {
    Evaluation broken = found.firstBroken();
    PhaseResult broke = found.broke();
    if (broken != null && broke != null) {
      return broke.objectives().indexOf(broken);
    }
    List<Evaluation> last = found.phases().get(found.phases().size() - 1).objectives();
    int nearest = 0;
    for (int i = 1; i < last.size(); i++) {
      nearest = share(last.get(i)) > share(last.get(nearest)) ? i : nearest;
    }
    return nearest;
  }

  private static double share(Evaluation objective) {
    Double share = objective.shareOfLimit();
    return share == null ? -1 : share;
  }

  private static @Nullable Double measured(PhaseResult phase, int objective) {
    return objective < phase.objectives().size()
        ? phase.objectives().get(objective).measured()
        : null;
  }
}
