package dev.headroom.load.simulation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headroom.load.scenario.Step;
import dev.headroom.load.scenario.Turns;
import dev.headroom.load.scenario.VisitMix;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers every call as a system would that has all the time in the world. */
final class RehearsalServer implements AutoCloseable {

  private static final String EVERYTHING =
      """
      {"userKey":"k","scheduleId":1,"position":%d%s,"holdId":"1","paymentId":"1","balance":1,
       "reservationId":"1","amount":100,"expiresAt":"2030-01-01T00:00:00Z","bookingId":"1","status":"CONFIRMED","concertId":1,"reservations":[],
       "seats":[{"seatId":1}],"concerts":[{"concertId":1}],"schedules":[{"scheduleId":1}]}
      """;
  private static final byte[] ADMITTED = bytes(0, ",\"admittedToken\":\"t\"");
  private static final byte[] WAITING = bytes(1, "");

  private static final byte[] EVENT =
      "event: admitted\ndata: {\"admittedToken\":\"t\"}\n\n".getBytes(StandardCharsets.US_ASCII);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final boolean waits;

  /**
   * @param answered told of each answer
   */
  RehearsalServer(Turns turns, Runnable answered) throws IOException {
    Set<Step> steps = turns.steps();
    waits =
        steps.contains(Step.POLL)
            || steps.contains(Step.STREAM)
            || turns instanceof VisitMix && steps.contains(Step.HOLD);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          answer(exchange);
          answered.run();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      if (exchange.getRequestMethod().equals("DELETE")) {
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      boolean stream = path.endsWith("/subscribe");
      byte[] body = stream ? EVENT : waits && path.endsWith("/enter") ? WAITING : ADMITTED;
      exchange
          .getResponseHeaders()
          .add("Content-Type", stream ? "text/event-stream" : "application/json");
      exchange.sendResponseHeaders(success(exchange.getRequestMethod(), path), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static int success(String method, String path) {
    if (!method.equals("POST") || path.endsWith("/enter")) {
      return 200;
    }
    return path.endsWith("/bookings") ? 202 : 201;
  }

  private static byte[] bytes(int position, String pass) {
    return EVERYTHING.formatted(position, pass).getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
