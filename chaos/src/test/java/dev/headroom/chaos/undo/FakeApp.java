package dev.headroom.chaos.undo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Remembers what it was asked: {@code DELETE /path token}. Gives a user the ticket {@code tN}. */
final class FakeApp implements AutoCloseable {
  final List<String> calls = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final int status;

  /**
   * @param status what every DELETE is answered
   */
  FakeApp(int status) throws IOException {
    this.status = status;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String token = exchange.getRequestHeaders().getFirst("X-Waiting-Token");
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    calls.add(token == null ? call : call + " " + token);
    boolean deleting = call.startsWith("DELETE");
    String user = body.replaceAll(".*\"userId\":(\\d+).*", "$1");
    byte[] answer = (deleting ? "so it is" : "{\"userKey\":\"t" + user + "\"}").getBytes(UTF_8);
    exchange.sendResponseHeaders(deleting ? status : 200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
