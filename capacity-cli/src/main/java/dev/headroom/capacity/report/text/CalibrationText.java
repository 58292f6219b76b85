package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.judge.calibration.HeldOut;
import dev.headroom.capacity.judge.calibration.Level;
import dev.headroom.capacity.judge.calibration.Setting;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Fitted;
import dev.headroom.capacity.plan.model.NextLevel;
import dev.headroom.capacity.plan.model.Parameter;
import dev.headroom.capacity.plan.model.Prediction;
import dev.headroom.capacity.plan.model.Rejected;
import dev.headroom.capacity.plan.model.Scaling;
import dev.headroom.capacity.plan.points.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A calibration in words. */
public final class CalibrationText {
  private static final int PERCENT = 100;

  private CalibrationText() {}

  /** The answer, or why there is none. */
  public static Message headline(Calibration calibration) {
    Message reason = calibration.reason();
    Scaling scaling = calibration.scaling();
    Fitted model = scaling == null ? null : scaling.chosen();
    if (reason != null || model == null) {
      return Message.of("No answer, because {0}.", reason == null ? Message.NONE : reason);
    }
    int largest = (int) Math.round(scaling.measuredTo());
    Prediction there = model.throughput(largest);
    double even = largest * model.throughput(1).value();
    return Message.counted(
        largest,
        "{0} instance serves {1}/s.",
        "{0} instances serve {1}/s, {2} % of what even growth would give.",
        Formats.number(there.value()),
        Formats.share(there.value() / even));
  }

  /** What was measured, and on what. */
  public static Message setting(Setting setting) {
    return setting.share() > 0
        ? Message.of(
            "{0}, each instance held to {1} of a core ({2}), on {3} cores that generator and stores"
                + " use as well",
            Message.name(setting.scenario()),
            Formats.number(setting.share()),
            setting.how(),
            setting.cores())
        : Message.of(
            "{0}, instances not held to a share, on {1} cores that generator and stores use as well",
            Message.name(setting.scenario()), setting.cores());
  }

  /** Every measurement, in order of instances. */
  public static Grid levels(Calibration calibration) {
    Grid.Maker grid =
        new Grid.Maker()
            .numbers(Message.of("instances"))
            .numbers(Message.of("served"))
            .numbers(Message.of("95 % interval"))
            .numbers(Message.of("of even"))
            .numbers(Message.of("mean"))
            .numbers(Message.of("app CPU"))
            .words(Message.of("breaks first"));
    OptionalDouble one = mean(calibration, 1);
    calibration.levels().stream()
        .sorted(java.util.Comparator.comparingInt(Level::instances).thenComparingInt(Level::repeat))
        .forEach(level -> level(grid, level, one));
    return grid.made();
  }

  private static void level(Grid.Maker grid, Level level, OptionalDouble one) {
    Point point = level.point();
    grid.row(
        level.counts() ? '\u2713' : '?',
        level.against(),
        Formats.count(level.instances()),
        point == null ? Formats.UNKNOWN : perSecond(point.throughput()),
        Double.isNaN(level.low())
            ? Formats.UNKNOWN
            : Message.range(Formats.number(level.low()), perSecond(level.high())),
        point == null || one.isEmpty()
            ? Formats.UNKNOWN
            : share(point.throughput() / level.instances() / one.getAsDouble()),
        point == null || point.responseMillis() == null
            ? Formats.UNKNOWN
            : Formats.number(point.responseMillis()) + Formats.NBSP + "ms",
        share(level.usage().app()),
        level.firstToBreak() == null ? "" : Message.name(level.firstToBreak()));
  }

  private static OptionalDouble mean(Calibration calibration, int instances) {
    return calibration.levels().stream()
        .filter(level -> level.counts() && level.instances() == instances)
        .mapToDouble(level -> level.point() == null ? Double.NaN : level.point().throughput())
        .average();
  }

  /** What was predicted of levels that the model was not shown; no lines without such. */
  public static Grid heldOut(Calibration calibration) {
    Grid.Maker grid =
        new Grid.Maker()
            .numbers(Message.of("instances"))
            .numbers(Message.of("predicted"))
            .numbers(Message.of("90 % interval"))
            .numbers(Message.of("measured"))
            .numbers(Message.of("off by"))
            .words(Message.of("in the interval"));
    for (HeldOut held : calibration.heldOut()) {
      grid.row(
          held.within() ? '\u2713' : '!',
          null,
          Formats.count(held.instances()),
          perSecond(held.predicted().value()),
          Message.range(Formats.number(held.predicted().low()), perSecond(held.predicted().high())),
          perSecond(held.measured()),
          (held.error() > 0 ? "+" : "\u2212")
              + Formats.share(Math.abs(held.error()))
              + Formats.NBSP
              + "%",
          held.within() ? Message.of("yes") : Message.of("no"));
    }
    return grid.made();
  }

  /** The model, those not chosen, what can't be told, and what to measure next. */
  public static List<Labelled> model(Calibration calibration) {
    List<Labelled> said = new ArrayList<>();
    Scaling scaling = calibration.scaling();
    if (scaling == null) {
      return said;
    }
    Fitted chosen = scaling.chosen();
    if (chosen != null) {
      said.add(
          new Labelled(
              Message.of("model"),
              fitted(chosen.model(), chosen.parameters(), chosen.heldOutError())));
    }
    for (Rejected other : scaling.others()) {
      said.add(
          new Labelled(
              Message.of("not"),
              Message.of(
                  "{0}: {1}",
                  fitted(other.model(), List.of(), other.heldOutError()), other.because())));
    }
    Message refusal = scaling.refusal();
    if (refusal != null) {
      said.add(new Labelled(Message.of("unknown"), Message.of("{0}.", refusal)));
    }
    NextLevel next = scaling.next();
    if (next != null) {
      said.add(
          new Labelled(
              Message.of("next"),
              Message.of(
                  "{0} instances are most worth measuring: the interval at {1} becomes {2} %"
                      + " narrower",
                  Formats.number(next.n()),
                  Formats.number(next.target()),
                  Math.round(PERCENT * next.narrower()))));
    }
    return said;
  }

  private static Message fitted(Message model, List<Parameter> parameters, double heldOutError) {
    List<Object> parts = new ArrayList<>(List.of(model));
    for (Parameter parameter : parameters) {
      parts.add(
          Message.of(
              "{0} {1} ({2})",
              parameter.name(),
              Formats.number(parameter.value()),
              Message.range(Formats.number(parameter.low()), Formats.number(parameter.high()))));
    }
    if (!Double.isNaN(heldOutError)) {
      parts.add(Message.of("{0} % off where levels were held out", Formats.share(heldOutError)));
    }
    return parts.stream()
        .map(part -> (Message) part)
        .reduce((one, next) -> Message.of("{0}, {1}", one, next))
        .orElse(Message.NONE);
  }

  /** A line with a word before it. */
  public record Labelled(Message label, Message text) {}

  private static String perSecond(double value) {
    return Formats.number(value) + "/s";
  }

  private static String share(@Nullable Double share) {
    return share == null || share.isNaN()
        ? Formats.UNKNOWN
        : Formats.share(share) + Formats.NBSP + "%";
  }
}
