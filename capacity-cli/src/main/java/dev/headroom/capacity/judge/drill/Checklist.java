package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.judge.RunData;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The incident's checklist, filled from what was measured before, during and after the faults. Of
 * what nobody measured it says so.
 */
final class Checklist {

  /** How a metric's samples within a window become a number; NaN where they say nothing. */
  private enum Way {
    HIGHEST,
    MIDDLE,
    /** Of a counter: by how much it rose. */
    RISE,
    /** The same a second. */
    RATE
  }

  private record Row(Message part, Message what, String metric, Way way, String unit) {}

  private static final Message REDIS = Message.of("Redis");
  private static final Message DATABASE = Message.of("Database");
  private static final Message KAFKA = Message.of("Kafka");

  private static final List<Row> ROWS =
      List.of(
          new Row(REDIS, Message.of("round trip, middle"), "redis.ping.millis", Way.MIDDLE, "ms"),
          new Row(REDIS, Message.of("clients, most"), "redis.clients", Way.HIGHEST, ""),
          new Row(REDIS, Message.of("memory, most"), "redis.memory.usedMiB", Way.HIGHEST, "MiB"),
          new Row(REDIS, Message.of("keys evicted"), "redis.evicted", Way.RISE, ""),
          new Row(REDIS, Message.of("commands"), "redis.commands", Way.RATE, "/s"),
          new Row(
              DATABASE, Message.of("connections in use, most"), "app.db.active", Way.HIGHEST, ""),
          new Row(DATABASE, Message.of("waiting for one, most"), "app.db.pending", Way.HIGHEST, ""),
          new Row(
              DATABASE, Message.of("connections not had in time"), "app.db.timeouts", Way.RISE, ""),
          new Row(DATABASE, Message.of("row lock waits"), "mariadb.rowLock.waits", Way.RISE, ""),
          new Row(
              DATABASE, Message.of("answer, middle"), "mariadb.answer.millis", Way.MIDDLE, "ms"),
          new Row(KAFKA, Message.of("consumers behind, most"), "app.consumer.lag", Way.HIGHEST, ""),
          new Row(
              KAFKA, Message.of("events unpublished, most"), "app.outbox.pending", Way.HIGHEST, ""),
          new Row(
              Message.of("Schedulers"),
              Message.of("oldest event unpublished"),
              "app.outbox.lag.seconds",
              Way.HIGHEST,
              "s"));

  private static final double NOTICEABLE = 2;

  private Checklist() {}

  static List<CheckRow> of(Path folder, Course course, RunData data) {
    Stages stages = Stages.of(course);
    List<CheckRow> rows = new ArrayList<>(LogLines.rows(folder, stages));
    ROWS.forEach(row -> rows.add(row(row, data, stages)));
    rows.add(Admissions.row(folder, stages));
    return List.copyOf(rows);
  }

  private static CheckRow row(Row row, RunData data, Stages stages) {
    Function<@Nullable Window, Double> value =
        window -> window == null ? Double.NaN : value(row, data, window);
    double before = value.apply(stages.before());
    double during = value.apply(stages.during());
    double after = value.apply(stages.after());
    return new CheckRow(
        row.part(),
        row.what(),
        text(before, row.unit()),
        text(during, row.unit()),
        text(after, row.unit()),
        odd(before, during) || odd(before, after));
  }

  static Message text(double value, String unit) {
    return Double.isFinite(value) ? Numbers.of(value, unit) : Message.data("\u2013");
  }

  /** Twice as much or half, and by one at least: what is near nothing doubles by chance. */
  static boolean odd(double before, double other) {
    return Double.isFinite(before)
        && Double.isFinite(other)
        && Math.abs(other - before) >= 1
        && (other >= NOTICEABLE * before || before >= NOTICEABLE * other);
  }

  /** Over all instances together. */
  private static double value(Row row, RunData data, Window window) {
    TreeMap<Integer, List<MetricSample>> byInstance = new TreeMap<>();
    for (MetricSample sample : data.metrics()) {
      if (sample.metric().equals(row.metric())
          && window.contains(sample.atMillis())
          && Double.isFinite(sample.value())) {
        byInstance.computeIfAbsent(sample.instance(), one -> new ArrayList<>()).add(sample);
      }
    }
    return byInstance.isEmpty()
        ? Double.NaN
        : byInstance.values().stream().mapToDouble(samples -> of(row.way(), samples)).sum();
  }

  private static double of(Way way, List<MetricSample> samples) {
    MetricSample first = samples.get(0);
    MetricSample last = samples.get(samples.size() - 1);
    double rise = last.value() - first.value();
    double seconds = (last.atMillis() - first.atMillis()) / 1_000.0;
    return switch (way) {
      case HIGHEST -> samples.stream().mapToDouble(MetricSample::value).max().orElseThrow();
      case MIDDLE ->
          samples.stream()
              .mapToDouble(MetricSample::value)
              .sorted()
              .skip(samples.size() / 2)
              .findFirst()
              .orElseThrow();
      // A counter that fell began anew with its process.
      case RISE -> samples.size() < 2 || rise < 0 ? Double.NaN : rise;
      case RATE -> seconds <= 0 || rise < 0 ? Double.NaN : rise / seconds;
    };
  }
}
