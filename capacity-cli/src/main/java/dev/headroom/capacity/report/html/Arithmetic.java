package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.report.text.Rows;
import dev.headroom.capacity.stats.RequestFigures;

/** What became of all requests, as a sum that a reader can check. */
final class Arithmetic {
  private Arithmetic() {}

  static Message of(JudgedRun run) {
    RequestFigures all = Rows.all(run);
    long refused =
        Rows.named(run).stream().filter(Rows::refused).mapToLong(RequestFigures::ok).sum();
    Message sum =
        Message.counted(
            all.count(),
            "{0} request counted in {1}, {2}",
            "{0} requests counted in {1}, {2}",
            Formats.duration(Lede.counted(run)),
            new Figure(Formats.number(all.throughputPerSecond()), "/s"));
    if (all.ko() < 0) {
      return Message.of("{0}; which of them failed is not known.", sum);
    }
    if (all.ko() == 0 && refused == 0) {
      return all.count() == 0 ? Message.NONE : Message.of("{0}; none failed.", sum);
    }
    Message parts = Message.of("{0} = {1} succeeded", sum, Formats.count(all.ok() - refused));
    if (refused > 0) {
      parts = Message.of("{0} + {1} refused on purpose", parts, Formats.count(refused));
    }
    return all.ko() == 0
        ? Message.of("{0}; none failed.", parts)
        : Message.of(
            "{0} + {1} failed, {2} of all.",
            parts, Formats.count(all.ko()), Figure.percent(all.koRate() * 100));
  }
}
