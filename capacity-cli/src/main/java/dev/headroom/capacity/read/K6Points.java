package dev.headroom.capacity.read;

import dev.headroom.capacity.run.GeneratorFact;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

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

  private final RequestLogBuilder log;
  private final K6Point point = new K6Point();
  private final Rfc3339 clock = new Rfc3339();
  private final K6Users users = new K6Users();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> scenarios = new HashSet<>();
  private boolean begun;
  private boolean withoutConnecting;
  private boolean openTold;
  private long untold;
  private long baseMillis;

  /** A request whose outcome only the next {@code http_req_failed} tells. */
  private String openTime = "";

  private String openName = "";
  private int openStart;
  private long openTicks;

  K6Points(RequestLogBuilder log) {
    this.log = log;
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
          point();
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

  private void point() throws DamagedException {
    boolean time = point.metric.endsWith("_duration") || point.metric.equals("ws_connecting");
    if (Double.isNaN(point.value)
        || point.value < 0
        || point.value > (time ? LONGEST_MS : MOST_AT_ONCE)) {
      throw new DamagedException("a " + point.metric + " that is no sensible number");
    }
    long nanos = clock.epochNanos(point.time);
    if (!begun) {
      begun = true;
      baseMillis = nanos / NANOS_PER_MS;
      log.begin("k6", baseMillis, NANOS_PER_MS);
    }
    if (!point.scenario.isEmpty() && scenarios.add(point.scenario)) {
      log.scenario(point.scenario);
    }
    switch (point.metric) {
      case "http_req_duration" -> {
        withoutConnecting = true;
        request(nanos, true);
      }
      case "grpc_req_duration" -> request(nanos, true);
      case "ws_connecting" -> request(nanos, false);
      case "http_req_failed" -> outcome();
      case "vus" ->
          users.at(offset(nanos / NANOS_PER_MS), (int) Math.min(Integer.MAX_VALUE, point.value));
      case "iterations" -> log.count(GeneratorFact.ITERATIONS, Math.round(point.value));
      case "dropped_iterations" ->
          log.count(GeneratorFact.DROPPED_ITERATIONS, Math.round(point.value));
      default ->
          log.count(point.value == 0 ? GeneratorFact.CHECKS_FAILED : GeneratorFact.CHECKS_HELD, 1);
    }
  }

  private void request(long nanos, boolean timeIsEnd) throws DamagedException {
    long ticks = Math.round(point.value * NANOS_PER_MS);
    int start = offset(Math.floorDiv(timeIsEnd ? nanos - ticks : nanos, NANOS_PER_MS));
    String name = point.request();
    boolean ok = point.ok();
    boolean told = point.told();
    untold += told ? 0 : 1;
    int kind = told ? log.kind(name, ok ? "" : point.failure(), ok) : log.untoldKind(name, false);
    log.request(kind, start, ticks);
    boolean open = point.metric.startsWith("http") && point.expected == null;
    openTime = open ? point.time : "";
    openTold = told;
    openName = name;
    openStart = start;
    openTicks = ticks;
  }

  /** Of the request just before, where its own tags don't tell. */
  private void outcome() {
    if (!openTime.equals(point.time) || !openName.equals(point.request())) {
      return;
    }
    openTime = "";
    untold -= openTold ? 0 : 1;
    boolean ok = point.value == 0;
    log.dropLastRequest();
    log.request(log.kind(openName, ok ? "" : point.failure(), ok), openStart, openTicks);
  }

  private int offset(long epochMillis) throws DamagedException {
    long offset = epochMillis - baseMillis;
    if (offset != (int) offset) {
      throw new DamagedException("a sample more than 24 days from the first");
    }
    return (int) offset;
  }

  /** After the last line. */
  void end() {
    users.into(log);
    if (withoutConnecting) {
      log.note(K6Notes.TIMES);
    }
    if (untold > 0) {
      log.note(K6Notes.UNTOLD);
    }
  }
}
