package dev.headroom.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Speaks the booking calls of API.md and does nothing: everybody is admitted after so many looks at
 * the ticket, every seat is free, every payment goes through. Counts what it was asked.
 */
final class DoNothingServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final int looksBeforeAdmission;
  private final Map<String, LongAdder> asked = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> looks = new ConcurrentHashMap<>();
  final Map<String, Integer> bodies = new ConcurrentHashMap<>();
  final Map<String, Integer> keys = new ConcurrentHashMap<>();

  DoNothingServer(int looksBeforeAdmission) throws IOException {
    this.looksBeforeAdmission = looksBeforeAdmission;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.setExecutor(threads);
    server.createContext("/api/v1/waiting/reservation/enter", x -> answer(x, "enter"));
    server.createContext("/api/v1/waiting/reservation/status", x -> answer(x, "status"));
    server.createContext("/api/v1/reservations/holds", x -> answer(x, "hold"));
    server.createContext("/api/v1/payments", x -> answer(x, "pay"));
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

  private void answer(HttpExchange exchange, String name) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.computeIfAbsent(name, n -> new LongAdder()).increment();
      String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
      if (key != null) {
        keys.merge(key, 1, Integer::sum);
        bodies.merge(name + " " + body, 1, Integer::sum);
      }
      boolean booking = name.equals("hold") || name.equals("pay");
      byte[] bytes = text(exchange, name, body).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(booking ? 201 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String text(HttpExchange exchange, String name, String body) {
    if (name.equals("hold") || name.equals("pay")) {
      long id = asked(name);
      return name.equals("hold")
          ? "{\"holdId\":\"h-%d\"}".formatted(id)
          : "{\"paymentId\":%d}".formatted(id);
    }
    String user =
        name.equals("enter")
            ? body.replaceFirst(".*\"userId\":(\\d+).*", "$1")
            : exchange.getRequestHeaders().getFirst("X-Waiting-Token");
    int look = looks.computeIfAbsent(user, u -> new AtomicInteger()).incrementAndGet();
    return look > looksBeforeAdmission
        ? "{\"userKey\":\"%s\",\"admitted\":true,\"admittedToken\":\"t\",\"position\":0}"
            .formatted(user)
        : "{\"userKey\":\"%s\",\"admitted\":false,\"admittedToken\":null,\"position\":3}"
            .formatted(user);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
