package dev.headroom.capacity.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is kept of one scrape of an app instance, under Headroom's own names. A figure that the app
 * does not expose is left out, never made up.
 */
final class AppMetrics {
  private static final double MIB = 1 << 20;

  private AppMetrics() {}

  static Map<String, Double> of(PrometheusText scrape) {
    Map<String, Double> kept = new LinkedHashMap<>();
    double heapMax = scrape.sum("jvm_memory_max_bytes", heap -> heap.contains("area=\"heap\""));
    keep(kept, "app.cpu.percent", 100 * scrape.sum("process_cpu_usage"));
    keep(
        kept,
        "app.heap.usedMiB",
        scrape.sum("jvm_memory_used_bytes", heap -> heap.contains("area=\"heap\"")) / MIB);
    keep(kept, "app.heap.maxMiB", heapMax / MIB);
    keep(kept, "app.heap.afterCollection.percent", 100 * scrape.sum("jvm_memory_usage_after_gc"));
    keep(kept, "app.gc.pauseSeconds", scrape.sum("jvm_gc_pause_seconds_sum"));
    keep(kept, "app.gc.maxPause.millis", 1_000 * scrape.max("jvm_gc_pause_seconds_max"));
    keep(kept, "app.threads", scrape.sum("jvm_threads_live_threads"));
    keep(kept, "app.db.active", scrape.sum("hikaricp_connections_active"));
    keep(kept, "app.db.pending", scrape.sum("hikaricp_connections_pending"));
    keep(kept, "app.db.max", scrape.sum("hikaricp_connections_max"));
    keep(kept, "app.permits.out", scrape.sum("headroom_waiting_permits_out"));
    keep(kept, "app.line.length", scrape.sum("headroom_waiting_line_length"));
    keep(kept, "app.streams.open", scrape.sum("headroom_sse_connections"));
    keep(kept, "app.files.open", scrape.sum("process_files_open_files"));
    keep(kept, "app.consumer.lag", scrape.sum("headroom_consumer_lag"));
    keep(kept, "app.outbox.pending", scrape.sum("headroom_outbox_pending"));
    return kept;
  }

  private static void keep(Map<String, Double> kept, String metric, double value) {
    if (Double.isFinite(value)) {
      kept.put(metric, value);
    }
  }
}
