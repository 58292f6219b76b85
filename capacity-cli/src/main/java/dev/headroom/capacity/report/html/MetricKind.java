package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric that gets a lane of its own.
 *
 * @param top highest value of the axis, null to take what was measured
 * @param ceiling metric that says how much there is of it, null where nothing does
 * @param shared whether all instances see the same thing, so that the highest of them is meant
 * @param onlyBusy whether nothing is drawn where it was 0 all the time
 */
record MetricKind(
    String metric,
    Message name,
    Message note,
    String unit,
    @Nullable Double top,
    @Nullable String ceiling,
    boolean shared,
    boolean onlyBusy) {

  static final String APP_STREAMS = "app.streams.open";

  /** What is left of streams where the app isn't sampled. */
  static final String GENERATOR_STREAMS = "generator.streams.open";

  /** In the order of the page. */
  static final List<MetricKind> ALL =
      List.of(
          percent("app.cpu.percent", "CPU, app", "of all cores"),
          percent("machine.cpu.percent", "CPU, machine", "of all cores"),
          busy("mariadb.cpu.percent", "CPU, database", "of all cores", "%"),
          busy("redis.cpu.percent", "CPU, Redis", "of all cores", "%"),
          busy("kafka.cpu.percent", "CPU, Kafka", "of all cores", "%"),
          own("app.heap.usedMiB", "Heap, app", "used", "MiB", "app.heap.maxMiB"),
          percent("app.heap.afterCollection.percent", "Heap kept", "after a collection"),
          own("app.db.active", "DB connections", "in use", "", "app.db.max"),
          own("app.db.pending", "DB, waiting", "for a connection", "", null),
          shared("app.permits.out", "Permits", "out"),
          shared("app.line.length", "Line", "people waiting"),
          busy(APP_STREAMS, "Event streams", "open", ""),
          busy(GENERATOR_STREAMS, "Event streams", "open, as the generator counts", ""),
          shared("app.outbox.pending", "Outbox", "events not yet sent"),
          busy("app.consumer.lag", "Consumers", "messages behind", ""),
          busy("app.gc.maxPause.millis", "Pauses, app", "longest of a collection", "ms"),
          busy("app.requests.queued", "Calls queued", "waiting for a thread", ""),
          busy("mariadb.rowLock.waiting", "Row locks", "statements waiting", ""),
          busy("redis.opsPerSecond", "Redis", "commands a second", "/s"),
          busy("redis.memory.usedMiB", "Memory, Redis", "used", "MiB"),
          percent("generator.cpu.percent", "CPU, generator", "of all cores"));

  private static MetricKind percent(String metric, String name, String note) {
    return new MetricKind(
        metric, Message.of(name), Message.of(note), "%", 100.0, null, false, false);
  }

  private static MetricKind own(
      String metric, String name, String note, String unit, @Nullable String ceiling) {
    return new MetricKind(
        metric, Message.of(name), Message.of(note), unit, null, ceiling, false, false);
  }

  private static MetricKind shared(String metric, String name, String note) {
    return new MetricKind(metric, Message.of(name), Message.of(note), "", null, null, true, false);
  }

  private static MetricKind busy(String metric, String name, String note, String unit) {
    return new MetricKind(
        metric, Message.of(name), Message.of(note), unit, null, null, false, true);
  }
}
