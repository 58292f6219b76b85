package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Factor;
import dev.headroom.capacity.plan.model.Prediction;
import dev.headroom.capacity.report.html.GrowthData.At;
import dev.headroom.capacity.report.html.GrowthData.Chosen;
import dev.headroom.capacity.report.html.GrowthData.Dot;
import dev.headroom.capacity.report.html.GrowthView.Callout;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.Formats;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words in and under a growth chart, each put where its line leaves room. */
final class GrowthWords {
  private static final double BESIDE = 1.2;
  private static final double UNDER = 2.5;

  /** Height of three lines of words, in percent of the chart's. */
  private static final double THREE_LINES = 13;

  private final GrowthData data;
  private final ValueScale scale;
  private final double end;

  GrowthWords(GrowthData data, ValueScale scale, double end) {
    this.data = data;
    this.scale = scale;
    this.end = end;
  }

  Message intro() {
    List<Message> sentences = new ArrayList<>();
    sentences.add(Message.of("Dots: measured."));
    if (data.dots().stream().anyMatch(Dot::heldOut)) {
      sentences.add(Message.of("Hollow: predicted by a line that had not seen it."));
    } else if (!Double.isNaN(data.heldOutError())) {
      sentences.add(
          Message.of("Each level held out in its turn was predicted within {0}.", heldOutError()));
    }
    if (!data.curve().isEmpty()) {
      sentences.add(data.model());
      sentences.add(Message.of("Band: 90 % prediction interval."));
    } else {
      sentences.add(Message.of("No line: these points do not carry one."));
    }
    return Message.sentences(sentences);
  }

  Message finding() {
    Chosen chosen = data.chosen();
    if (chosen != null) {
      return Message.of(
          "Throughput by {0}: {1}, {2} predicted, {3} to {4} in 90 of 100 cases",
          data.axis(),
          chosen.name(),
          GrowthChart.perSecond(chosen.at().throughput().value()),
          Formats.number(chosen.at().throughput().low()),
          Formats.number(chosen.at().throughput().high()));
    }
    double most = data.dots().stream().mapToDouble(Dot::throughput).max().orElse(0);
    return Message.of(
        "Throughput by {0}: highest measured {1}", data.axis(), GrowthChart.perSecond(most));
  }

  List<Callout> callouts() {
    List<Callout> callouts = new ArrayList<>();
    if (!Double.isNaN(data.target())) {
      callouts.add(target());
    }
    Chosen chosen = data.chosen();
    if (chosen != null) {
      callouts.add(chosen(chosen));
    }
    border(callouts);
    even(callouts);
    runs(callouts);
    heldOut(callouts);
    return callouts;
  }

  /** On the left above its line, unless the curve passes there; then on the right below it. */
  private Callout target() {
    double y = scale.y(data.target());
    boolean taken =
        data.inside().stream()
            .anyMatch(at -> at.size() < .3 * end && at.throughput().high() > .9 * data.target());
    Message strong = Message.of("target {0}", GrowthChart.perSecond(data.target()));
    List<Message> lines = data.targetNote().isEmpty() ? List.of() : List.of(data.targetNote());
    return taken
        ? new Callout(strong, lines, 99.5, y + .5, "flat r")
        : new Callout(strong, lines, .5, y - .5, "flat up");
  }

  /** Below its point, where a rising line leaves room; above one that falls. */
  private Callout chosen(Chosen chosen) {
    Prediction predicted = chosen.at().throughput();
    List<Message> lines =
        List.of(
            Message.of(
                "{0} to {1} in 90 of 100 cases",
                Formats.number(predicted.low()), Formats.number(predicted.high())),
            chosen.note());
    Message strong =
        Message.of("{0}: {1}", chosen.name(), GrowthChart.perSecond(predicted.value()));
    double left = percent(chosen.at().size()) + BESIDE;
    At last = data.inside().isEmpty() ? chosen.at() : data.inside().get(data.inside().size() - 1);
    if (last.throughput().value() < predicted.value()) {
      return new Callout(strong, lines, left, scale.y(predicted.high()) - UNDER, "up");
    }
    double top = scale.y(predicted.low()) + UNDER;
    double limit = Double.isNaN(data.target()) ? -1 : scale.y(data.target());
    boolean crossed = limit > top - 1 && limit < top + THREE_LINES;
    return new Callout(strong, lines, left, crossed ? limit + 1.5 : top, "");
  }

  private void border(List<Callout> callouts) {
    if (data.curve().isEmpty()) {
      return;
    }
    double at = percent(data.measuredTo());
    callouts.add(new Callout(Message.NONE, List.of(Message.of("measured")), at - .8, 98, "up r"));
    Chosen chosen = data.chosen();
    double beyond = chosen == null ? 0 : chosen.at().throughput().beyond();
    Message words =
        beyond > 1
            ? Message.of("extrapolated, to {0} times", new Factor(beyond))
            : Message.of("extrapolated");
    callouts.add(new Callout(Message.NONE, List.of(words), at + .8, 98, "up"));
  }

  /** Left of the line of even growth, half-way between the target and the top. */
  private void even(List<Callout> callouts) {
    double slope = data.evenGrowth();
    if (slope <= 0) {
      return;
    }
    double reached = Math.min(scale.high(), slope * end);
    double target = Double.isNaN(data.target()) ? 0 : data.target();
    double at = Math.max(.6 * reached, Math.min(.97 * reached, (target + reached) / 2));
    Message words = Message.of("if it grew evenly");
    callouts.add(
        new Callout(
            Message.NONE, List.of(words), percent(at / slope) - BESIDE, scale.y(at), "up r less"));
  }

  private void runs(List<Callout> callouts) {
    Collection<Long> runs =
        data.dots().stream()
            .collect(Collectors.groupingBy(Dot::size, TreeMap::new, Collectors.counting()))
            .values();
    long least = runs.stream().mapToLong(n -> n).min().orElse(0);
    long most = runs.stream().mapToLong(n -> n).max().orElse(0);
    if (most > 1) {
      Dot first = data.dots().get(0);
      Object count = least == most ? least : Message.range(least, most);
      callouts.add(below(first, Message.of("{0} runs each", count)));
    }
  }

  private void heldOut(List<Callout> callouts) {
    data.dots().stream()
        .filter(Dot::heldOut)
        .findFirst()
        .ifPresent(
            first ->
                callouts.add(
                    below(first, Message.of("held out and predicted within {0}", heldOutError()))));
  }

  private String heldOutError() {
    return Formats.share(data.heldOutError()) + Formats.NBSP + "%";
  }

  private Callout below(Dot dot, Message words) {
    double left = percent(dot.size()) + BESIDE;
    return new Callout(
        Message.NONE, List.of(words), left, scale.y(dot.throughput()) + UNDER, "less");
  }

  private double percent(double size) {
    return 100 * Math.min(1, size / end);
  }
}
