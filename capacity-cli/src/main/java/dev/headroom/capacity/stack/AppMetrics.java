package dev.headroom.capacity.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is kept of one scrape of an app instance, under Headroom's own names: Micrometer's standard
 * meters, which any Spring app has, and the reference app's own. A figure that the app does not
 * expose is left out, never made up. {@code docs/METRICS.md} says what each tells.
 */
final class AppMetrics {
  private static final double MIB = 1 << 20;
  private static final double NANOS = 1e-9;

  private final PrometheusText scrape;
  private final Map<String, Double> kept = new LinkedHashMap<>();

  private AppMetrics(PrometheusText scrape) {
    this.scrape = scrape;
  }

  static Map<String, Double> of(PrometheusText scrape) {
    AppMetrics metrics = new AppMetrics(scrape);
    metrics.process();
    metrics.calls();
    metrics.database();
    metrics.ownMeters();
    return metrics.kept;
  }

  private void process() {
    keep("app.cpu.percent", 100 * scrape.sum("process_cpu_usage"));
    keep("app.cpu.seconds", NANOS * scrape.sum("process_cpu_time_ns_total"));
    keep("app.heap.usedMiB", heap("jvm_memory_used_bytes"));
    keep("app.heap.maxMiB", heap("jvm_memory_max_bytes"));
    keep("app.heap.afterCollection.percent", 100 * scrape.sum("jvm_memory_usage_after_gc"));
    keep("app.gc.pauseSeconds", scrape.sum("jvm_gc_pause_seconds_sum"));
    keep("app.gc.pauses", scrape.sum("jvm_gc_pause_seconds_count"));
    keep("app.gc.maxPause.millis", 1_000 * scrape.max("jvm_gc_pause_seconds_max"));
    keep("app.compilation.millis", scrape.sum("jvm_compilation_time_ms_total"));
    keep("app.threads", scrape.sum("jvm_threads_live_threads"));
    keep("app.files.open", scrape.sum("process_files_open_files"));
    keep("app.files.max", scrape.sum("process_files_max_files"));
    keep("app.uptime.seconds", scrape.sum("process_uptime_seconds"));
  }

  private double heap(String meter) {
    return scrape.sum(meter, heap -> heap.contains("area=\"heap\"")) / MIB;
  }

  private void calls() {
    keep("app.http.calls", scrape.sum("http_server_requests_seconds_count"));
    keep("app.http.seconds", scrape.sum("http_server_requests_seconds_sum"));
    keep("app.requestThreads.busy", scrape.sum("tomcat_threads_busy_threads"));
    double most = scrape.sum("tomcat_threads_config_max_threads");
    // -1 is said by a Tomcat that was given an executor
    keep("app.requestThreads.max", most > 0 ? most : Double.NaN);
    keep("app.connections.open", scrape.sum("tomcat_connections_current_connections"));
  }

  private void database() {
    keep("app.db.active", scrape.sum("hikaricp_connections_active"));
    keep("app.db.pending", scrape.sum("hikaricp_connections_pending"));
    keep("app.db.max", scrape.sum("hikaricp_connections_max"));
    keep("app.db.acquires", scrape.sum("hikaricp_connections_acquire_seconds_count"));
    keep("app.db.acquire.seconds", scrape.sum("hikaricp_connections_acquire_seconds_sum"));
    keep("app.db.usages", scrape.sum("hikaricp_connections_usage_seconds_count"));
    keep("app.db.usage.seconds", scrape.sum("hikaricp_connections_usage_seconds_sum"));
    keep("app.db.creation.seconds", scrape.sum("hikaricp_connections_creation_seconds_sum"));
    keep("app.db.timeouts", scrape.sum("hikaricp_connections_timeout_total"));
  }

  private void ownMeters() {
    String redis = "resilience4j_circuitbreaker_calls_seconds";
    keep("app.redis.calls", scrape.sum(redis + "_count", AppMetrics::toRedis));
    keep("app.redis.seconds", scrape.sum(redis + "_sum", AppMetrics::toRedis));
    keep("app.permits.out", scrape.sum("headroom_waiting_permits_out"));
    keep("app.line.length", scrape.sum("headroom_waiting_line_length"));
    keep("app.admissions", scrape.sum("headroom_admission_delay_seconds_count"));
    keep("app.admission.rounds", scrape.sum("headroom_admission_lateness_seconds_count"));
    keep("app.admission.lateness.seconds", scrape.sum("headroom_admission_lateness_seconds_sum"));
    keep("app.streams.open", scrape.sum("headroom_sse_connections"));
    keep("app.requests.inflight", scrape.sum("headroom_requests_inflight"));
    keep("app.requests.queued", scrape.sum("headroom_requests_queued"));
    keep("app.refused", scrape.sum("headroom_protection_refused_total"));
    keep("app.lock.waits", scrape.sum("headroom_lock_wait_seconds_count"));
    keep("app.lock.wait.seconds", scrape.sum("headroom_lock_wait_seconds_sum"));
    keep("app.lock.held.seconds", scrape.sum("headroom_lock_held_seconds_sum"));
    keep("app.bookings.settled", scrape.sum("headroom_bookings_duration_seconds_count"));
    keep("app.consumer.lag", scrape.sum("headroom_consumer_lag"));
    keep("app.outbox.pending", scrape.sum("headroom_outbox_pending"));
    keep("app.outbox.lag.seconds", scrape.max("headroom_outbox_lag"));
  }

  private static boolean toRedis(String labels) {
    return labels.contains("name=\"redis");
  }

  private void keep(String metric, double value) {
    if (Double.isFinite(value)) {
      kept.put(metric, value);
    }
  }
}
