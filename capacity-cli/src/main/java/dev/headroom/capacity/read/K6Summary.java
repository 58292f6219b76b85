package dev.headroom.capacity.read;

import dev.headroom.capacity.run.GeneratorFact;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.RequestNames;
import dev.headroom.capacity.run.RequestSummary;
import dev.headroom.capacity.run.RunSummary;
import dev.headroom.capacity.run.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A k6 summary as figures: a row for each submetric by name or address, and one for all. */
final class K6Summary {

  private static final String OK_ONLY = "expected_response";

  private final List<K6Metric> metrics;
  private final List<String> problems = new ArrayList<>();
  private final Window window;
  private final String generator;
  private boolean timesOfFailures;

  private K6Summary(List<K6Metric> metrics, Window window, String generator) {
    this.metrics = metrics;
    this.window = window;
    this.generator = generator;
  }

  static K6Summary of(Path file, JsonNode root) {
    JsonNode machine = root.path("results").path("metrics");
    List<K6Metric> metrics = new ArrayList<>();
    if (machine.isArray()) {
      machine.forEach(node -> metrics.add(K6Metric.ofMachine(node)));
      root.path("results")
          .path("checks")
          .path("metrics")
          .forEach(node -> metrics.add(K6Metric.ofMachine(node)));
    } else {
      root.path("metrics")
          .properties()
          .forEach(entry -> metrics.add(K6Metric.of(entry.getKey(), entry.getValue())));
    }
    metrics.sort(Comparator.comparing(K6Metric::label));
    String version = root.path("metadata").path("k6_version").asString("");
    K6Summary summary =
        new K6Summary(
            metrics,
            window(root, metrics),
            version.isEmpty() ? "k6 summary" : "k6 " + version + " summary");
    if (summary.find("http_req_duration") == null && summary.find("grpc_req_duration") == null) {
      throw new UnreadableLogException(
          file + " has no requests: no metric http_req_duration or grpc_req_duration.",
          "Give the summary of a k6 run that sends requests.");
    }
    return summary;
  }

  private static Window window(JsonNode root, List<K6Metric> metrics) {
    double millis = root.path("state").path("testRunDurationMs").asDouble(Double.NaN);
    if (Double.isNaN(millis)) {
      millis = root.path("config").path("duration").asDouble(Double.NaN) * 1_000;
    }
    for (K6Metric metric : metrics) {
      if (Double.isNaN(millis)
          && List.of("http_reqs", "iterations").contains(metric.label())
          && metric.value("rate") > 0) {
        millis = metric.value("count") / metric.value("rate") * 1_000;
      }
    }
    long length = Double.isNaN(millis) || millis < 0 || millis > 1e12 ? 0 : Math.round(millis);
    String made = root.path("metadata").path("generated_at").asString("");
    try {
      long end = made.isEmpty() ? length : new Rfc3339().epochNanos(made) / 1_000_000;
      return new Window(end - length, end);
    } catch (DamagedException e) {
      return new Window(0, length);
    }
  }

  List<String> problems() {
    return problems;
  }

  void into(RequestLogBuilder log) {
    log.begin(generator, window.fromMillis());
    List<RequestSummary> rows = new ArrayList<>();
    for (K6Metric metric : metrics) {
      boolean ofRequests = metric.name().matches("(http|grpc)_req_duration");
      String name =
          RequestNames.own(
              metric.tags().getOrDefault("name", metric.tags().getOrDefault("url", "")));
      boolean also = "false".equals(metric.tags().get(OK_ONLY));
      if (ofRequests
          && !name.isEmpty()
          && !also
          && rows.stream().noneMatch(r -> r.name().equals(name))) {
        rows.add(row(name, metric));
      }
    }
    K6Metric http = find("http_req_duration");
    K6Metric grpc = find("grpc_req_duration");
    if (http != null && grpc != null) {
      rows.add(row("gRPC", grpc));
    }
    rows.add(row(RequestNames.ALL, http == null ? grpc : http));
    log.summary(new RunSummary(rows, window, K6Thresholds.of(metrics)));
    facts(log);
    log.note(K6Notes.TIMES);
    log.note(K6Notes.SUMMARY);
    if (timesOfFailures) {
      log.note(K6Notes.FAILURES_TIMED);
    }
  }

  private RequestSummary row(String name, K6Metric times) {
    boolean http = times.name().startsWith("http");
    K6Metric failed = http ? find("http_req_failed", times.tags()) : null;
    K6Metric requests = http ? find("http_reqs", times.tags()) : null;
    K6Metric allFailed = find("http_req_failed");
    Long count = requests == null ? null : Math.round(requests.value("count"));
    if (count == null && failed != null) {
      count = failed.total();
    }
    if (count == null && !Double.isNaN(times.value("count"))) {
      count = Math.round(times.value("count"));
    }
    Long ko = failed == null ? null : failed.matches();
    boolean none = http && allFailed != null && Long.valueOf(0).equals(allFailed.matches());
    if (ko == null && none) {
      ko = 0L;
    }
    K6Metric ok = onlyOk(times);
    timesOfFailures |= ok == times && !Long.valueOf(0).equals(ko);
    K6Metric shown = ok.values().isEmpty() ? times : ok;
    return new RequestSummary(
        name,
        count == null ? RequestSummary.UNKNOWN : count,
        ko == null ? RequestSummary.UNKNOWN : ko,
        shown.value("avg"),
        shown.value("min"),
        shown.value("max"),
        shown.percentiles());
  }

  /** The same restricted to answers that were expected, where k6 was asked to keep that. */
  private K6Metric onlyOk(K6Metric times) {
    Map<String, String> tags = new java.util.TreeMap<>(times.tags());
    tags.put(OK_ONLY, "true");
    K6Metric found = find(times.name(), tags);
    return found == null ? times : found;
  }

  private @Nullable K6Metric find(String name) {
    return find(name, Map.of());
  }

  private @Nullable K6Metric find(String name, Map<String, String> tags) {
    return metrics.stream()
        .filter(metric -> metric.name().equals(name) && metric.tags().equals(tags))
        .findFirst()
        .orElse(null);
  }

  private void facts(RequestLogBuilder log) {
    K6Metric checks = find("checks") == null ? find("checks_succeeded") : find("checks");
    Long held = checks == null ? null : checks.matches();
    Long all = checks == null ? null : checks.total();
    if (held != null && all != null) {
      log.count(GeneratorFact.CHECKS_HELD, held);
      log.count(GeneratorFact.CHECKS_FAILED, Math.max(0, all - held));
    }
    count(log, GeneratorFact.ITERATIONS, find("iterations"));
    count(log, GeneratorFact.DROPPED_ITERATIONS, find("dropped_iterations"));
  }

  private static void count(RequestLogBuilder log, GeneratorFact fact, @Nullable K6Metric metric) {
    double count = metric == null ? Double.NaN : metric.value("count");
    if (count >= 0) {
      log.count(fact, Math.round(count));
    }
  }
}
