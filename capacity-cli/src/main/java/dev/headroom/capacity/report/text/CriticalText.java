package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.critical.CriticalPoints;
import dev.headroom.capacity.judge.critical.HighestRate;
import dev.headroom.capacity.judge.critical.LineGrowth;
import dev.headroom.capacity.judge.critical.StreamCosts;
import dev.headroom.capacity.judge.critical.StreamCosts.Cost;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import java.util.ArrayList;
import java.util.List;

/** Critical points in words. */
public final class CriticalText {
  private CriticalText() {}

  /** One sentence a question that was answered by one figure. */
  public static List<Message> sentences(CriticalPoints points) {
    List<Message> said = new ArrayList<>();
    LineGrowth line = points.line();
    if (line != null) {
      said.add(
          Message.of(
              "With {0} permits out and nobody admitted, {1} people a second entered and the line"
                  + " grew by {2} a second ({3}).",
              Formats.number(line.permits()),
              Formats.number(line.arrivals()),
              Formats.number(line.grows().slope()),
              Message.range(
                  Formats.number(line.grows().low()), Formats.number(line.grows().high()))));
      if (!line.conserved()) {
        said.add(
            Message.of(
                "Flow is not conserved here: the two should be the same, so somebody was admitted,"
                    + " left, or was not counted."));
      }
    }
    StreamCosts streams = points.streams();
    if (streams != null) {
      Cost first = streams.costs().get(0);
      said.add(
          Message.of(
              "An instance gives out at about {0} event streams, of {1}; {2} were open at most, so"
                  + " that is {3} times beyond what was measured.",
              Formats.significant(first.streams(), 2),
              Message.data(new Name(first.resource())),
              Formats.number(streams.most()),
              Formats.number(streams.beyond())));
    }
    return said;
  }

  /** What a stream costs; no lines where nobody asked. */
  public static Grid streams(CriticalPoints points) {
    Grid.Maker grid =
        new Grid.Maker()
            .words(Message.of("resource"))
            .numbers(Message.of("a stream"))
            .numbers(Message.of("without any"))
            .numbers(Message.of("limit"))
            .numbers(Message.of("full at"));
    StreamCosts streams = points.streams();
    if (streams != null) {
      for (Cost cost : streams.costs()) {
        String unit = cost.unit().isEmpty() ? "" : Formats.NBSP + cost.unit();
        grid.row(
            cost.streams() <= streams.most() ? '!' : ' ',
            null,
            Message.data(new Name(cost.resource())),
            Formats.significant(cost.each(), 2) + unit,
            Formats.number(cost.without()) + unit,
            Formats.number(cost.limit()) + unit,
            Message.of("{0} streams", Formats.significant(cost.streams(), 2)));
      }
    }
    return grid.made();
  }

  /** The highest rates; no lines where nobody asked. */
  public static Grid rates(CriticalPoints points) {
    Grid.Maker grid =
        new Grid.Maker()
            .words(Message.of("question"))
            .words(Message.of("of"))
            .numbers(Message.of("highest"))
            .numbers(Message.of("95 % interval"))
            .words(Message.of("breaks first"));
    for (HighestRate rate : points.rates()) {
      Message note = rate.unknown() != null ? rate.unknown() : rate.limitedBy();
      grid.row(
          rate.rate() == null ? '?' : ' ',
          note,
          Message.data(new Name(rate.id())),
          Message.data(new Name(rate.what())),
          rate.rate() == null ? Formats.UNKNOWN : Formats.number(rate.rate()) + "/s",
          interval(rate),
          rate.breaks() == null ? "" : Message.name(rate.breaks()));
    }
    return grid.made();
  }

  private static Object interval(HighestRate rate) {
    if (Double.isNaN(rate.low()) || rate.rate() == null) {
      return Formats.UNKNOWN;
    }
    return Double.isInfinite(rate.high())
        ? Message.of("from {0}", Formats.number(rate.low()) + "/s")
        : Message.range(Formats.number(rate.low()), Formats.number(rate.high()) + "/s");
  }

  /** All of it in one sentence. */
  public static Message headline(CriticalPoints points) {
    long answers =
        points.rates().stream().filter(rate -> rate.unknown() == null).count()
            + (points.line() == null ? 0 : 1)
            + (points.streams() == null ? 0 : 1);
    return Message.of(
        "{0} of {1} critical points are known, of one instance that runs free.",
        Formats.count(answers), Formats.count(points.planned()));
  }
}
