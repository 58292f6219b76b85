package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.html.GrowthView.Callout;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.Formats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Draws a search: each trial by its load and by how much of its limit the worst objective used. */
final class TrialsChart {
  private static final int HEIGHT = 300;
  private static final int GRID_LINES = 3;
  private static final int MOST_TICKS = 8;

  /** Beyond this a trial lies at the top, and the table says how far it went. */
  private static final double MOST_SHARE = 3;

  private final TrialsData data;
  private final double from;
  private final double to;
  private final ValueScale scale;

  private TrialsChart(TrialsData data) {
    this.data = data;
    double least = data.shots().stream().mapToDouble(TrialsData.Shot::load).min().orElse(0);
    double most = data.shots().stream().mapToDouble(TrialsData.Shot::load).max().orElse(1);
    double room = most > least ? .06 * (most - least) : .2 * Math.max(most, 1);
    this.from = Math.max(0, least - room);
    this.to = most + room;
    double top =
        data.shots().stream()
            .mapToDouble(TrialsData.Shot::share)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    this.scale = ValueScale.linear(Math.max(1.25, Math.min(MOST_SHARE, top)));
  }

  static TrialsView of(TrialsData data, Message title) {
    return new TrialsChart(data).view(title);
  }

  private TrialsView view(Message title) {
    Plot plot = new Plot();
    List<Label> labels = new ArrayList<>();
    labels.add(Label.tick("0", 100));
    for (double tick : scale.ticks(GRID_LINES)) {
      plot.horizontal("grid", scale.y(tick));
      labels.add(Label.tick(percent(tick), scale.y(tick)));
    }
    boolean known = Double.isFinite(data.lower()) && Double.isFinite(data.upper());
    if (known) {
      plot.rect("area", x(data.lower()), 0, x(data.upper()), 100);
    }
    if (Double.isFinite(data.value())) {
      plot.vertical("stem", x(data.value()));
    }
    plot.horizontal("limit", scale.y(1));
    Lane lane =
        new Lane(title, Message.NONE, List.of(), HEIGHT, plot, finding(), labels, List.of());
    return new TrialsView(title, intro(), lane, shots(), callouts(), ticks(), data.axis(), table());
  }

  private Message intro() {
    Message read =
        Message.of(
            "Each trial by its load and by how much of its limit the objective nearest to breaking"
                + " used. Dot: all met. Cross: one missed. Hollow: can\u2019t tell. The larger, the"
                + " longer the trial. Band: where the limit lies.");
    boolean beyond = data.shots().stream().anyMatch(shot -> shot.share() > scale.high());
    Message edge =
        beyond
            ? Message.of("What used more than {0} lies at the top edge.", percent(scale.high()))
            : Message.NONE;
    return Message.sentences(List.of(read, edge));
  }

  private Message finding() {
    long met = count(true);
    long missed = count(false);
    return Message.of(
        "Trials by {0}: {1} met all objectives, {2} missed one; {3}",
        data.axis(), met, missed, data.limit());
  }

  private long count(boolean met) {
    return data.shots().stream().filter(shot -> shot.met() != null && shot.met() == met).count();
  }

  private List<TrialsView.Shot> shots() {
    long longest =
        data.shots().stream().mapToLong(shot -> shot.length().toMillis()).max().orElse(1);
    return data.shots().stream()
        .map(
            shot ->
                new TrialsView.Shot(
                    Mark.of(shot.met()),
                    x(shot.load()) / 10,
                    scale.y(Double.isNaN(shot.share()) ? 1 : shot.share()),
                    size(shot.length(), longest)))
        .toList();
  }

  private static int size(Duration length, long longest) {
    double share = (double) length.toMillis() / Math.max(1, longest);
    return share > .75 ? 3 : share > .4 ? 2 : 1;
  }

  private List<Callout> callouts() {
    List<Callout> callouts = new ArrayList<>();
    callouts.add(
        new Callout(
            Message.NONE,
            List.of(Message.of("limit of the objective")),
            .5,
            scale.y(1) - .5,
            "flat up"));
    if (Double.isFinite(data.value())) {
      boolean turned = x(data.value()) > 650;
      double left =
          x(
                  Double.isFinite(data.upper()) && !turned
                      ? data.upper()
                      : turned && Double.isFinite(data.lower()) ? data.lower() : data.value())
              / 10;
      callouts.add(
          new Callout(data.limit(), List.of(), turned ? left - 1 : left + 1, 2, turned ? "r" : ""));
    }
    return callouts;
  }

  private List<TickMark> ticks() {
    double step = ValueScale.round((to - from) / MOST_TICKS);
    List<TickMark> ticks = new ArrayList<>();
    for (double i = Math.ceil(from / step); i * step <= to; i++) {
      ticks.add(new TickMark(Formats.number(i * step), x(i * step) / 10));
    }
    return ticks;
  }

  private DataTable table() {
    List<List<Object>> rows = new ArrayList<>();
    int number = 1;
    for (TrialsData.Shot shot : data.shots()) {
      rows.add(
          List.of(
              number++,
              Formats.number(shot.load()),
              Formats.duration(shot.length()),
              Message.of(Mark.of(shot.met()).word()),
              shot.worst(),
              shot.measured(),
              shot.target(),
              Double.isNaN(shot.share()) ? Formats.UNKNOWN : percent(shot.share()),
              shot.reason()));
    }
    return new DataTable(
        Message.of("In the order in which they were made; the objective nearest to breaking."),
        List.of(
            Message.of("trial"),
            data.axis(),
            Message.of("length"),
            Message.of("objectives"),
            Message.of("nearest"),
            Message.of("measured"),
            Message.of("target"),
            Message.of("share of limit"),
            Message.NONE),
        rows);
  }

  private static String percent(double share) {
    return Formats.share(share) + Formats.NBSP + "%";
  }

  /** 0 to 1000. */
  private double x(double load) {
    return 1000 * Math.min(1, Math.max(0, (load - from) / (to - from)));
  }
}
