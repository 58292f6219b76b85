package dev.headroom.load.inspect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Grants whatever it is asked, and says of every ticket what it was told to say. */
final class OddServer implements AutoCloseable {

  private static final String BODY =
      """
      {"holdId":"h.1.x","amount":100,"expiresAt":"2026-11-22T00:00:00Z","paymentId":7,
       "reservationId":8,"balance":5}
      """;

  final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final int ofTickets;

  /**
   * @param ofTickets the HTTP status that every waiting identity gets
   */
  OddServer(int ofTickets) throws IOException {
    this.ofTickets = ofTickets;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
      String path = exchange.getRequestURI().getPath();
      asked.add(
          "%s %s %s %s"
              .formatted(
                  exchange.getRequestMethod(),
                  path,
                  exchange.getRequestHeaders().getFirst("X-Waiting-Token"),
                  body));
      byte[] bytes = BODY.getBytes(StandardCharsets.US_ASCII);
      int status =
          path.endsWith("/status")
              ? ofTickets
              : exchange.getRequestMethod().equals("POST") ? 201 : 200;
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
