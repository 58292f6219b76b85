package dev.headroom.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntPredicate;

/**
 * Speaks the calls of API.md and does nothing: everybody is admitted after so many looks at the
 * ticket, every seat is free, every payment goes through. Counts what it was asked.
 */
final class DoNothingServer implements AutoCloseable {

  /** When all ends that it gives. */
  static final Instant EXPIRES = Instant.ofEpochMilli(2_000_000_000_123L);

  /** Whom it sends away at the door for a second, by user id; nobody unless told. */
  volatile IntPredicate sendsAway = user -> false;

  final Map<String, Integer> bodies = new ConcurrentHashMap<>();
  final Map<String, Integer> keys = new ConcurrentHashMap<>();
  final Queue<String> holds = new ConcurrentLinkedQueue<>();
  final Queue<Integer> seats = new ConcurrentLinkedQueue<>();
  final Queue<Integer> entered = new ConcurrentLinkedQueue<>();
  final Queue<Integer> sentAway = new ConcurrentLinkedQueue<>();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final int looksBeforeAdmission;
  private final Map<String, LongAdder> asked = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> looks = new ConcurrentHashMap<>();

  DoNothingServer(int looksBeforeAdmission) throws IOException {
    this.looksBeforeAdmission = looksBeforeAdmission;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  long asked(String name) {
    LongAdder count = asked.get(name);
    return count == null ? 0 : count.sum();
  }

  long asked() {
    return asked.values().stream().mapToLong(LongAdder::sum).sum();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String name = ApiCalls.name(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
      asked.computeIfAbsent(name, n -> new LongAdder()).increment();
      String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
      if (key != null) {
        keys.merge(key, 1, Integer::sum);
        bodies.merge(name + " " + body, 1, Integer::sum);
      }
      if (name.equals("hold") || name.equals("book")) {
        holds.add(body);
        seats.add(ApiCalls.number("seatIds", body.replace("[", "")));
      }
      if (name.equals("enter") && sendsAway.test(ApiCalls.number("userId", body))) {
        sentAway.add(ApiCalls.number("userId", body));
        exchange.getResponseHeaders().add("Retry-After", "1");
        send(exchange, 429, "{\"code\":\"RATE_LIMITED\"}");
      } else {
        send(exchange, ApiCalls.success(name), text(exchange, name, body));
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private String text(HttpExchange exchange, String name, String body) {
    String path = exchange.getRequestURI().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    return switch (name) {
      case "enter" -> {
        entered.add(ApiCalls.number("userId", body));
        yield ticket(String.valueOf(ApiCalls.number("userId", body)));
      }
      case "status" -> ticket(exchange.getRequestHeaders().getFirst("X-Waiting-Token"));
      case "hold" ->
          "{\"holdId\":\"h-%d\",\"amount\":100,\"expiresAt\":\"%s\"}"
              .formatted(asked(name), EXPIRES);
      case "pay" ->
          "{\"paymentId\":%d,\"reservationId\":%d,\"amount\":100}"
              .formatted(asked(name), 1_000 + asked(name));
      case "check" -> "{\"reservationId\":%s}".formatted(id);
      case "book" -> "{\"bookingId\":\"b-%d\",\"status\":\"REQUESTED\"}".formatted(asked(name));
      case "booking" ->
          "{\"bookingId\":\"%s\",\"status\":\"%s\"}"
              .formatted(id, looks(id) > 2 ? "CONFIRMED" : "HELD");
      case "concerts" -> "{\"concerts\":[{\"concertId\":3},{\"concertId\":4}]}";
      case "concert" -> "{\"concertId\":%s}".formatted(id);
      case "schedules" -> "{\"schedules\":[{\"scheduleId\":5}]}";
      case "seats" ->
          "{\"scheduleId\":1,\"seats\":[{\"seatId\":7,\"price\":1},{\"seatId\":9,\"price\":1}]}";
      case "reservations" -> "{\"reservations\":[]}";
      case "points", "charge" -> "{\"balance\":1}";
      case "release", "leave" -> "";
      default -> "{}";
    };
  }

  private int looks(String id) {
    return looks.computeIfAbsent(id, u -> new AtomicInteger()).incrementAndGet();
  }

  private String ticket(String user) {
    int looks = looks(user);
    return looks > looksBeforeAdmission
        ? "{\"userKey\":\"%s\",\"admitted\":true,\"admittedToken\":\"t\",\"position\":0,\"expiresAt\":\"%s\"}"
            .formatted(user, EXPIRES)
        : "{\"userKey\":\"%s\",\"admitted\":false,\"admittedToken\":null,\"position\":%d}"
            .formatted(user, looks > 2 ? 2 : 3);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
