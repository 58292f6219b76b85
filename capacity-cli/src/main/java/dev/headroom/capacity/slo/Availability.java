package dev.headroom.capacity.slo;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.Outcomes;
import dev.headroom.capacity.stats.RequestFigures;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code availability}, in percent: the share of good requests, or of good slices of time. Both are
 * the indicators of the Site Reliability Workbook, ch. 2: request-driven and window-based. A slice
 * without a request is neither good nor bad.
 *
 * @param withinMs how long a good request may take, and that much is still good; null where any
 *     success is good
 * @param span the length it is told of; null for all that counts
 * @param opening whether the span lies around the moment at which counting begins; else the worst
 *     span of that length tells
 * @param slice length of a slice; null where requests are counted
 * @param good what the share of good requests of a good slice is; null where requests are counted
 */
public record Availability(
    @Nullable Double withinMs,
    @Nullable Duration span,
    boolean opening,
    @Nullable Duration slice,
    @Nullable Target good)
    implements Measure {

  static final String TEXT = "availability";

  private static final int PLACES = 60;
  private static final long LEAST_STEP_MILLIS = 100;
  private static final long MOST_STEPS = 2_000_000;

  @Override
  public String unit() {
    return "%";
  }

  @Override
  public String text() {
    return TEXT;
  }

  @Override
  public Reading read(Evidence evidence, String of) {
    RequestFigures figures = evidence.requests().figures(of).orElse(null);
    if (figures == null || figures.count() == 0) {
      return Measure.noRequest(of);
    }
    Message untold = Measure.OfRequests.untold(figures);
    if (untold != null) {
      return Reading.unknown(untold, Math.max(0, figures.count()));
    }
    if (evidence.requests().summary(of).isPresent()) {
      return ofSummed(figures);
    }
    Window window = evidence.window();
    long length = window.toMillis() - window.fromMillis();
    if (span != null && span.toMillis() > length) {
      return Reading.unknown(
          Message.of(
              "it asks for {0}, and only {1} count", inWords(span.toMillis()), inWords(length)),
          figures.count());
    }
    long step = step(length);
    if (length / step > MOST_STEPS) {
      return Reading.unknown(
          Message.of("its slices are too short for {0}", inWords(length)), figures.count());
    }
    double within = withinMs == null ? Double.POSITIVE_INFINITY : withinMs;
    return worst(evidence.requests().outcomes(of, step, within), step);
  }

  /** Of figures without the requests behind them: they tell the share of successes at most. */
  private Reading ofSummed(RequestFigures figures) {
    return span == null && slice == null && withinMs == null
        ? Reading.of(100.0 * figures.ok() / figures.count(), figures.count())
        : Reading.unknown(
            Message.of("a summary doesn't say when requests failed or how many were too slow"),
            figures.count());
  }

  /** So that slices, and the beginnings of spans, fall on steps. */
  private long step(long lengthMillis) {
    if (slice != null) {
      return slice.toMillis();
    }
    return span == null
        ? Math.max(1, lengthMillis)
        : Math.max(LEAST_STEP_MILLIS, span.toMillis() / PLACES);
  }

  private Reading worst(Outcomes outcomes, long step) {
    int width = span == null ? outcomes.steps() : (int) Math.max(1, ceil(span.toMillis(), step));
    int last = span == null || opening ? 0 : Math.max(0, outcomes.steps() - width);
    long[] worst = new long[2];
    int at = -1;
    for (int from = 0; from <= last; from++) {
      long[] counted = counted(outcomes, from, width);
      if (counted[1] > 0 && (at < 0 || share(counted) < share(worst))) {
        worst = counted;
        at = from;
      }
    }
    return at < 0
        ? Reading.unknown(Message.of("there was no request in it"), 0)
        : Reading.of(100 * share(worst), worst[1], note(worst, at * step, last > 0));
  }

  /** Good ones and all of them: requests, or slices that had some. */
  private long[] counted(Outcomes outcomes, int from, int width) {
    if (good == null) {
      return outcomes.sum(from, width);
    }
    long[] slices = new long[2];
    for (int i = from; i < Math.min(outcomes.steps(), from + width); i++) {
      if (outcomes.all()[i] > 0) {
        slices[0] += good.isMetBy(100.0 * outcomes.good()[i] / outcomes.all()[i]) ? 1 : 0;
        slices[1]++;
      }
    }
    return slices;
  }

  private @Nullable Message note(long[] counted, long fromMillis, boolean searched) {
    Message good =
        slice == null
            ? null
            : Message.of(
                "{0} of {1} slices of {2} were good",
                Numbers.of(counted[0], ""), Numbers.of(counted[1], ""), inWords(slice.toMillis()));
    if (span == null || !searched) {
      return good;
    }
    Message where =
        Message.of("in the worst {0}, from {1} on", inWords(span.toMillis()), inWords(fromMillis));
    return good == null ? where : Message.of("{0}, {1}", good, where);
  }

  private static double share(long[] counted) {
    return (double) counted[0] / counted[1];
  }

  private static long ceil(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  private static Message inWords(long millis) {
    return millis < 120_000 || millis % 60_000 != 0
        ? Numbers.of(millis / 1_000.0, "s")
        : Numbers.of(millis / 60_000.0, "min");
  }

  /** The same over a span times so much. */
  Availability scaled(double timeScale) {
    return span == null
        ? this
        : new Availability(
            withinMs,
            Duration.ofMillis(Math.max(1, Math.round(span.toMillis() * timeScale))),
            opening,
            slice,
            good);
  }
}
