package dev.headroom.capacity.read;

import dev.headroom.capacity.run.GeneratorFact;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one k6 run, each checked before it counts. The time of {@code http_req_duration}
 * and {@code grpc_req_duration} is when the request ended, that of {@code ws_connecting} when it
 * began (k6 1.8: {@code lib/netext/httpext/tracer.go}, {@code internal/lib/netext/grpcext/conn.go},
 * {@code internal/js/modules/k6/ws/ws.go}). A WebSocket session lasts as long as its script wants
 * and is no response time; connecting it is one.
 */
final class K6Points {

  private static final String METRIC_FIRST = "{\"metric\":\"";
  private static final String THEN_POINT = "\",\"type\":\"Point\"";
  private static final Set<String> READ =
      Set.of(
          "http_req_duration",
          "http_req_failed",
          "grpc_req_duration",
          "ws_connecting",
          "vus",
          "iterations",
          "dropped_iterations",
          "checks");

  private static final int NANOS_PER_MS = 1_000_000;
  private static final double LONGEST_MS = 30 * 86_400_000.0;
  private static final double MOST_AT_ONCE = 1e9;

  /** No offset of a request. */
  private static final int BEYOND = Integer.MIN_VALUE;

  private final RequestLogBuilder log;
  private final RowDamages damages;
  private final StrayTimes<K6Sample> times = new StrayTimes<>(this::take, this::stray);
  private final K6Point point = new K6Point();
  private final Rfc3339 clock = new Rfc3339();
  private final K6Users users = new K6Users();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> scenarios = new HashSet<>();
  private boolean begun;
  private boolean withoutConnecting;
  private long untold;
  private long baseMillis;

  /** A request whose outcome only the next {@code http_req_failed} tells. */
  private @Nullable K6Sample open;

  private int openStart;
  private long openTicks;

  K6Points(RequestLogBuilder log, RowDamages damages) {
    this.log = log;
    this.damages = damages;
  }

  boolean begun() {
    return begun;
  }

  void read(PackedLines line) throws DamagedException {
    if (!line.whole()) {
      throw new DamagedException("a line longer than any record");
    }
    if (line.length() == 0 || skipped(line)) {
      return;
    }
    int bom = line.offset() == 0 && line.hasAt(0, "{") ? 0 : bom(line);
    point.read(line.buffer(), line.from() + bom, line.length() - bom);
    switch (point.type) {
      case "Metric" -> declared.add(point.metric);
      case "Point" -> {
        if (READ.contains(point.metric)) {
          point(line.offset());
        } else {
          checkDeclared(point.metric);
        }
      }
      default -> throw new DamagedException("a line that is neither a metric nor a sample");
    }
  }

  private static int bom(PackedLines line) {
    return line.offset() == 0 && line.length() > 3 && (line.buffer()[line.from()] & 0xFF) == 0xEF
        ? 3
        : 0;
  }

  /** Most samples are of metrics that no figure needs; their names stand first. */
  private boolean skipped(PackedLines line) throws DamagedException {
    if (!line.hasAt(0, METRIC_FIRST)) {
      return false;
    }
    int from = METRIC_FIRST.length();
    int to = from;
    while (to < line.length() && line.buffer()[line.from() + to] != '"') {
      to++;
    }
    String metric =
        new String(line.buffer(), line.from() + from, to - from, StandardCharsets.UTF_8);
    if (READ.contains(metric)
        || !line.hasAt(to, THEN_POINT)
        || !line.hasAt(line.length() - 1, "}")) {
      return false;
    }
    checkDeclared(metric);
    return true;
  }

  /** k6 declares each metric before its first sample, unless someone filtered the file. */
  private void checkDeclared(String metric) throws DamagedException {
    if (!declared.isEmpty() && !declared.contains(metric)) {
      throw new DamagedException("a sample of a metric that was never declared");
    }
  }

  private void point(long offset) throws DamagedException {
    boolean time = point.metric.endsWith("_duration") || point.metric.equals("ws_connecting");
    if (Double.isNaN(point.value)
        || point.value < 0
        || point.value > (time ? LONGEST_MS : MOST_AT_ONCE)) {
      throw new DamagedException("a " + point.metric + " that is no sensible number");
    }
    K6Sample sample = K6Sample.of(point, offset, clock.epochNanos(point.time));
    times.next(sample, Math.floorDiv(sample.nanos(), NANOS_PER_MS));
  }

  private void stray(K6Sample sample) {
    damages.add(sample.offset(), "a sample's time is far from those around it");
  }

  private void take(K6Sample sample) {
    if (!begun) {
      begun = true;
      baseMillis = sample.nanos() / NANOS_PER_MS;
      log.begin("k6", baseMillis, NANOS_PER_MS);
    }
    if (!sample.scenario().isEmpty() && scenarios.add(sample.scenario())) {
      log.scenario(sample.scenario());
    }
    long count = Math.round(sample.value());
    switch (sample.metric()) {
      case "http_req_duration", "grpc_req_duration" -> {
        withoutConnecting |= sample.metric().startsWith("http");
        request(sample, true);
      }
      case "ws_connecting" -> request(sample, false);
      case "http_req_failed" -> outcome(sample);
      case "vus" -> {
        int at = within(sample.nanos());
        if (at != BEYOND) {
          users.at(at, (int) Math.min(Integer.MAX_VALUE, count));
        }
      }
      case "iterations" -> log.count(GeneratorFact.ITERATIONS, count);
      case "dropped_iterations" -> log.count(GeneratorFact.DROPPED_ITERATIONS, count);
      default ->
          log.count(
              sample.value() == 0 ? GeneratorFact.CHECKS_FAILED : GeneratorFact.CHECKS_HELD, 1);
    }
  }

  private void request(K6Sample sample, boolean timeIsEnd) {
    long ticks = Math.round(sample.value() * NANOS_PER_MS);
    int start = within(timeIsEnd ? sample.nanos() - ticks : sample.nanos());
    if (start == BEYOND) {
      damages.add(sample.offset(), "a sample more than 24 days from the first");
      return;
    }
    untold += sample.told() ? 0 : 1;
    int kind = sample.told() ? kind(sample, sample.ok()) : log.untoldKind(sample.request(), false);
    log.request(kind, start, ticks);
    open = sample.open() ? sample : null;
    openStart = start;
    openTicks = ticks;
  }

  private int kind(K6Sample sample, boolean ok) {
    return log.kind(sample.request(), ok ? "" : sample.failure(), ok);
  }

  /** Of the request just before, where its own tags don't tell. */
  private void outcome(K6Sample sample) {
    K6Sample of = open;
    if (of == null || !of.time().equals(sample.time()) || !of.request().equals(sample.request())) {
      return;
    }
    open = null;
    untold -= of.told() ? 0 : 1;
    log.dropLastRequest();
    log.request(kind(sample, sample.value() == 0), openStart, openTicks);
  }

  /** Milliseconds from the first sample on. */
  private int within(long nanos) {
    long offset = Math.floorDiv(nanos, NANOS_PER_MS) - baseMillis;
    return offset == (int) offset ? (int) offset : BEYOND;
  }

  /** After the last line. */
  void end() {
    times.end();
    users.into(log);
    if (withoutConnecting) {
      log.note(K6Notes.TIMES);
    }
    if (untold > 0) {
      log.note(K6Notes.UNTOLD);
    }
  }
}
