package dev.headroom.capacity.read;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JMeter's samples on their way into a log, whatever syntax they were written in. */
final class JtlSamples {

  private static final int LOOKED_AT = 1_000;
  private static final int TICKS_OF_MEANS = 1_000;

  /** What requests have in common. */
  private record Kind(String label, String message, boolean ok, boolean told, boolean apart) {}

  private final RequestLogBuilder log;
  private final Message file;
  private final RowDamages damages;
  private final StrayTimes<JtlSample> times = new StrayTimes<>(this::take, this::stray);
  private final JtlPeople people = new JtlPeople();
  private final Map<Kind, Integer> kinds = new HashMap<>();
  private final List<JtlSample> first = new ArrayList<>();
  private boolean begun;
  private boolean ends;
  private long base;
  private int ticksPerMs = 1;
  private boolean counted;
  private boolean apart;
  private boolean means;
  private boolean parts;

  /** The sample whose parts may follow. */
  private @Nullable JtlSample whole;

  JtlSamples(Path file, RequestLogBuilder log) {
    this.log = log;
    this.file = Message.data(String.valueOf(file.getFileName()));
    this.damages = new RowDamages(file, log);
  }

  RowDamages damages() {
    return damages;
  }

  void add(JtlSample sample) {
    if (whole != null && sample.isPartOf(whole)) {
      parts = true;
    } else {
      whole = sample.apart() ? null : sample;
    }
    if (begun) {
      place(sample);
      return;
    }
    first.add(sample);
    if (first.size() == LOOKED_AT) {
      begin();
    }
  }

  private void begin() {
    begun = true;
    if (first.isEmpty()) {
      return;
    }
    ends = JtlStamps.areEnds(first);
    long[] stamps = first.stream().mapToLong(JtlSample::stamp).sorted().toArray();
    base = stamps[stamps.length / 2];
    ticksPerMs = first.stream().anyMatch(sample -> sample.count() > 1) ? TICKS_OF_MEANS : 1;
    log.begin("JMeter", base, ticksPerMs);
    first.forEach(this::place);
    first.clear();
  }

  private void place(JtlSample sample) {
    long offset = start(sample) - base;
    if (sample.elapsed() < 0 || sample.elapsed() > Integer.MAX_VALUE) {
      damages.add(sample.offset(), "a sample takes " + sample.elapsed() + " ms");
    } else if (sample.count() < 1 || sample.errors() < 0 || sample.errors() > sample.count()) {
      damages.add(sample.offset(), sample.errors() + " errors in " + sample.count() + " samples");
    } else if (Math.abs(offset) + sample.elapsed() > Integer.MAX_VALUE) {
      damages.add(sample.offset(), "a sample is more than 24 days from the others");
    } else {
      times.next(sample, start(sample) + mean(sample));
    }
  }

  private void stray(JtlSample sample) {
    damages.add(sample.offset(), "a sample's time is far from those around it");
  }

  /** A row that stands for several samples has the end of the last, whatever the setting. */
  private long start(JtlSample sample) {
    return ends || sample.count() > 1 ? sample.stamp() - mean(sample) : sample.stamp();
  }

  private static long mean(JtlSample sample) {
    return sample.elapsed() / Math.max(1, sample.count());
  }

  private void take(JtlSample sample) {
    int offset = (int) (start(sample) - base);
    long ticks = Math.round((double) sample.elapsed() * ticksPerMs / sample.count());
    long ok = sample.count() - sample.errors();
    if (ok > 0) {
      log.request(kind(sample, true), offset, ticks, ok);
    }
    if (sample.errors() > 0) {
      log.request(kind(sample, false), offset, ticks, sample.errors());
    }
    if (sample.people() >= 0) {
      people.seen(sample.generator(), offset + (int) mean(sample), sample.people());
    }
    counted |= !sample.apart();
    apart |= sample.apart();
    means |= sample.count() > 1;
  }

  private int kind(JtlSample sample, boolean ok) {
    return kinds.computeIfAbsent(
        new Kind(sample.label(), ok ? "" : sample.message(), ok, sample.told(), sample.apart()),
        kind ->
            kind.told()
                ? log.kind(kind.label(), kind.message(), kind.ok(), kind.apart())
                : log.untoldKind(kind.label(), kind.apart()));
  }

  /**
   * Ends the file.
   *
   * @param offset its end, bytes
   */
  void end(long offset) {
    if (!begun) {
      begin();
    }
    times.end();
    people.addTo(log);
    damages.end(offset);
    if (ends) {
      note("Time stamps in {0} are ends of samples, as those of single threads show.");
    }
    if (apart) {
      note(
          counted
              ? "Transactions and parts of samples in {0} have rows of their own, and are not"
                  + " counted again in “all”."
              : "{0} has transactions without their samples: they count.");
    }
    if (parts) {
      note(
          "{0} has rows of parts of samples, such as redirects, beside the whole ones: both count,"
              + " as in JMeter's dashboard.");
    }
    if (means) {
      note(
          "Rows of {0} stand for several samples each, of which JMeter kept the sum: percentiles"
              + " are of means, and hide what was slow.");
    }
  }

  /** Something to be said of how the file was read. */
  void note(String template) {
    log.note(Message.of(template, file));
  }
}
