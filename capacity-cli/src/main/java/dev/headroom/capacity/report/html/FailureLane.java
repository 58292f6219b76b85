package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.JudgedRun.FailureKind;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.Rows;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Failures as ticks, a row per kind. */
final class FailureLane {
  private static final int MOST_KINDS = 6;
  private static final int ROW = 17;
  private static final double UNITS_A_LETTER = 8.5;

  private FailureLane() {}

  /** Null where nothing failed. */
  static @Nullable Lane of(JudgedRun run, RunClock clock) {
    List<FailureKind> kinds = run.failures().stream().limit(MOST_KINDS).toList();
    if (kinds.isEmpty()) {
      return null;
    }
    List<double[]> ticks = kinds.stream().map(kind -> xs(kind, clock)).toList();
    List<Boolean> own =
        IntStream.range(0, kinds.size())
            .mapToObj(i -> ownLine(text(kinds.get(i)), ticks.get(i)))
            .toList();
    int rows = own.stream().mapToInt(alone -> alone ? 2 : 1).sum();
    Plot plot = clock.plot();
    List<Label> labels = new ArrayList<>();
    double height = 100.0 / rows;
    double top = 0;
    for (int i = 0; i < kinds.size(); i++) {
      double[] xs = ticks.get(i);
      labels.add(label(kinds.get(i), xs, top + height / 2, own.get(i)));
      top += own.get(i) ? height : 0;
      plot.ticks("fails", xs, top + height * 0.15, top + height * 0.8);
      top += height;
    }
    return new Lane(
        Message.of("Failures"),
        note(kinds),
        reading(run),
        rows * ROW + 4,
        plot,
        finding(run),
        labels,
        List.of());
  }

  private static Message note(List<FailureKind> kinds) {
    boolean cut = kinds.stream().anyMatch(kind -> kind.atMillis().length < kind.count());
    return cut
        ? Message.of("one tick a request, the first 500 of a kind")
        : Message.of("one tick a request");
  }

  private static List<Reading> reading(JudgedRun run) {
    RequestFigures all = Rows.all(run);
    List<Reading> lines = new ArrayList<>();
    lines.add(
        Reading.of(Formats.count(all.ko()), Message.of("of {0}", Formats.count(all.count()))));
    lines.add(Reading.words(Message.data(Figure.percent(all.koRate() * 100))));
    if (run.failures().size() > MOST_KINDS) {
      lines.add(
          Reading.words(
              Message.counted(
                  run.failures().size() - MOST_KINDS,
                  "{0} more kind, rarer",
                  "{0} more kinds, rarer")));
    }
    return lines;
  }

  private static Message finding(JudgedRun run) {
    FailureKind most = run.failures().get(0);
    return Message.of(
        "Failures over time, most of them {0}: {1}, {2}",
        Names.shown(most.request()), Names.shown(most.message()), Formats.count(most.count()));
  }

  private static double[] xs(FailureKind kind, RunClock clock) {
    return Arrays.stream(kind.atMillis())
        .mapToDouble(at -> Math.rint(clock.axis().x(at) * 2) / 2)
        .distinct()
        .sorted()
        .toArray();
  }

  /** Whether ticks leave no room for words on either side. */
  private static boolean ownLine(String text, double[] xs) {
    double room = xs.length == 0 ? 1000 : Math.max(xs[0], 1000 - xs[xs.length - 1]);
    return xs.length > 0 && room < text.length() * UNITS_A_LETTER + 60;
  }

  private static String text(FailureKind kind) {
    return Names.shown(kind.request()) + ": " + Names.shown(kind.message());
  }

  private static Label label(FailureKind kind, double[] xs, double top, boolean own) {
    Message text = Message.data(text(kind));
    Message count = Message.data(Formats.count(kind.count()));
    if (xs.length == 0 || own) {
      boolean late = xs.length > 0 && xs[0] > 500;
      return new Label(
          text, count, late ? 100 : xs.length == 0 ? 0 : xs[0] / 10, top, late ? "mid r" : "mid");
    }
    double last = xs[xs.length - 1];
    return 1000 - last >= xs[0]
        ? new Label(text, count, last / 10 + 1, top, "mid")
        : new Label(text, count, xs[0] / 10 - 1, top, "mid r");
  }
}
