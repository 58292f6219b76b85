package dev.headroom.capacity.read;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The intervals of a histogram log on their way into a log of requests. When within its interval a
 * value was recorded isn't known: all stand at its start.
 */
final class HlogIntervals implements HlogReader.Lines {

  private static final String UNTAGGED = "untagged";
  private static final double YEAR_SECONDS = 365 * 24 * 3_600.0;
  private static final Pattern START = Pattern.compile("#\\[StartTime: *([-+.\\deE]+)");
  private static final Pattern BASE = Pattern.compile("#\\[BaseTime: *([-+.\\deE]+)");

  private final RequestLogBuilder log;
  private final ValueUnit unit;
  private final Message file;
  private final RowDamages damages;
  private final StrayTimes<HlogInterval> times = new StrayTimes<>(this::take, this::stray);
  private double startTime = Double.NaN;
  private double baseTime = Double.NaN;
  private boolean begun;
  private long base;
  private int ticksPerMs;
  private double error;
  private double stepMs;
  private boolean exact = true;

  HlogIntervals(Path file, RequestLogBuilder log, ValueUnit unit) {
    this.log = log;
    this.unit = unit;
    this.file = Message.data(String.valueOf(file.getFileName()));
    this.damages = new RowDamages(file, log);
  }

  @Override
  public void comment(String line) {
    startTime = seconds(START.matcher(line), startTime);
    baseTime = seconds(BASE.matcher(line), baseTime);
  }

  private static double seconds(Matcher matcher, double before) {
    try {
      double seconds = matcher.lookingAt() ? Double.parseDouble(matcher.group(1)) : before;
      return Double.isInfinite(seconds) ? before : seconds;
    } catch (NumberFormatException e) {
      return before;
    }
  }

  @Override
  public void interval(HlogInterval interval) {
    times.next(interval, startMillis(interval));
  }

  /** As HdrHistogram's own reader understands times that may count from the start of the log. */
  private long startMillis(HlogInterval interval) {
    double seconds = interval.startSeconds();
    if (Double.isNaN(startTime)) {
      startTime = seconds;
    }
    if (Double.isNaN(baseTime)) {
      baseTime = seconds < startTime - YEAR_SECONDS ? startTime : 0;
    }
    return Math.round((seconds + baseTime) * 1_000);
  }

  private void take(HlogInterval interval) {
    try {
      HdrHistogram histogram = interval.histogram();
      long start = startMillis(interval);
      if (!begun) {
        begun = true;
        base = start;
        ticksPerMs = histogram.ratio() == 1 ? unit.perMs() : ValueUnit.NS.perMs();
        log.begin("HdrHistogram", base, ticksPerMs);
      }
      long length = Math.max(1, Math.round(interval.lengthSeconds() * 1_000));
      if (Math.abs(start - base) + length > Integer.MAX_VALUE) {
        throw new DamagedException("an interval more than 24 days from the first");
      }
      add(interval.tag(), (int) (start - base), histogram);
      log.covers((int) (start - base), (int) (start - base + length));
    } catch (DamagedException e) {
      damaged(interval.offset(), e.getMessage());
    }
  }

  private void add(String tag, int start, HdrHistogram histogram) throws DamagedException {
    double longest = Integer.MAX_VALUE * (double) unit.perMs();
    if (histogram.max() > longest) {
      throw new DamagedException("a value of more than 24 days");
    }
    int kind = log.untoldKind(tag.isEmpty() ? UNTAGGED : tag, false);
    double scale = histogram.ratio() * ticksPerMs / unit.perMs();
    for (HdrHistogram.Bar bar : histogram.bars()) {
      log.request(
          kind, start, scale == 1 ? bar.value() : Math.round(bar.value() * scale), bar.count());
    }
    error = Math.max(error, histogram.error());
    stepMs = Math.max(stepMs, histogram.step() * histogram.ratio() / unit.perMs());
    exact &= histogram.step() == 1 && histogram.ratio() == 1;
  }

  private void stray(HlogInterval interval) {
    damaged(interval.offset(), "an interval's time is far from those around it");
  }

  @Override
  public void damaged(long offset, String reason) {
    damages.add(offset, reason);
  }

  boolean any() {
    return begun;
  }

  void end(long offset) {
    times.end();
    damages.end(offset);
    if (begun) {
      Message percent = Message.data(String.format(Locale.ROOT, "%.2g", error * 100));
      log.note(
          exact
              ? Message.of(
                  "{0} counts values in steps: what is shown is up to {1} % too high; and"
                      + " failures are not in it.",
                  file, percent)
              : Message.of(
                  "{0} counts values in steps: what is shown is up to {1} % or {2} ms too high;"
                      + " and failures are not in it.",
                  file, percent, Message.data(String.format(Locale.ROOT, "%.2g", stepMs))));
    }
  }
}
