package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.plan.size.EventUse;
import dev.headroom.capacity.plan.size.LineUse;
import dev.headroom.capacity.plan.size.PoolUse;
import dev.headroom.capacity.plan.size.StreamUse;
import dev.headroom.capacity.run.AppProperties;
import dev.headroom.capacity.run.Window;
import org.jspecify.annotations.Nullable;

/** What samples of a run say of connections, streams, events and permits. */
record Readings(Samples samples, Window window, double throughput) {
  /** Fewer streams than this, and what one takes is lost in what everything else takes. */
  private static final double STREAMS_TO_TELL = 50;

  /** A lag that grew by more than this from the first quarter to the last was not kept up with. */
  private static final double LAG = 20;

  @Nullable PoolUse pool() {
    double usages = samples.rate("app.db.usages", window);
    double seconds = samples.rate("app.db.usage.seconds", window);
    double most = samples.level("app.db.max", window) / samples.instances("app.db.max");
    return usages > 0 && seconds > 0 && most > 0 && throughput > 0
        ? new PoolUse(usages / throughput, seconds / usages, most, throughput)
        : null;
  }

  @Nullable StreamUse streams(AppProperties app) {
    double most = samples.peak("app.streams.open", window);
    Double allowed = app.number(AppProperties.STREAMS_MOST);
    if (!(most > 0) || allowed == null) {
      return null;
    }
    Slope files = slope("app.files.open");
    Slope memory = slope("app.memory.residentMiB");
    return new StreamUse(
        most,
        allowed,
        memory == null ? null : memory.base(),
        memory == null ? null : memory.each(),
        files == null ? null : files.base(),
        files == null ? null : files.each());
  }

  /**
   * @param published in the window
   * @param perLater events of a request after admission; NaN where there is no line
   */
  @Nullable EventUse events(double published, double perLater, int partitions) {
    double seconds = (window.toMillis() - window.fromMillis()) / 1_000.0;
    if (!(published > 0) || !(seconds > 0) || !samples.has("app.consumer.lag")) {
      return null;
    }
    long quarter = (window.toMillis() - window.fromMillis()) / 4;
    double first =
        samples.level(
            "app.consumer.lag", new Window(window.fromMillis(), window.fromMillis() + quarter));
    double last =
        samples.level(
            "app.consumer.lag", new Window(window.toMillis() - quarter, window.toMillis()));
    double perSecond = published / seconds;
    return new EventUse(
        perSecond / throughput, perLater, perSecond, !(last - first <= LAG), null, partitions);
  }

  @Nullable LineUse line(AppProperties app) {
    Double permits = app.number(AppProperties.PERMITS);
    Double batch = app.number(AppProperties.ADMISSION_BATCH);
    Double interval = app.seconds(AppProperties.ADMISSION_INTERVAL);
    if (permits == null || batch == null || interval == null || !(permits * batch * interval > 0)) {
      return null;
    }
    double out = samples.level("app.permits.out", window);
    double admitted = samples.rate("app.admissions", window);
    return new LineUse(
        permits,
        batch,
        interval,
        out > 0 && admitted > 0 ? out / admitted : null,
        app.seconds(AppProperties.STREAM_LIFE));
  }

  /** By how much a level rises with each stream open. */
  private record Slope(double base, double each) {}

  /** Least squares over the seconds of the run; null where it does not stand out from chance. */
  private @Nullable Slope slope(String metric) {
    double[] streams = samples.series("app.streams.open", window);
    double[] levels = samples.series(metric, window);
    int size = streams.length;
    if (levels.length != size) {
      return null;
    }
    double n = 0;
    double sx = 0;
    double sy = 0;
    for (int i = 0; i < size; i++) {
      if (Double.isFinite(streams[i]) && Double.isFinite(levels[i])) {
        n++;
        sx += streams[i];
        sy += levels[i];
      }
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double most = 0;
    for (int i = 0; i < size; i++) {
      if (Double.isFinite(streams[i]) && Double.isFinite(levels[i])) {
        double x = streams[i] - sx / n;
        double y = levels[i] - sy / n;
        xx += x * x;
        xy += x * y;
        yy += y * y;
        most = Math.max(most, streams[i]);
      }
    }
    boolean explains = xx > 0 && yy > 0 && xy > 0 && xy * xy / (xx * yy) >= 0.8;
    return most >= STREAMS_TO_TELL && explains
        ? new Slope((sy / n - xy / xx * sx / n) / samples.instances("app.streams.open"), xy / xx)
        : null;
  }
}
