package dev.headroom.testbed.toxiproxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** As much of an engine's API as one container needs; what it runs is the embedded server. */
final class FakeDocker implements AutoCloseable {
  private static final String INFO =
      """
      {"ApiVersion":"1.47","Version":"27","ServerVersion":"27","OperatingSystem":"none","MemTotal":1}
      """;

  private static final String CONTAINER =
      """
      {"Id":"c1","Name":"/c1","Created":"2026-01-01T00:00:00Z","Image":"sha256:1",
       "Config":{"Image":"i","Labels":{}},"HostConfig":{"NetworkMode":"host"},
       "NetworkSettings":{"Ports":{},"Networks":{}},
       "State":{"Status":"running","Running":%s,"ExitCode":0,
                "StartedAt":"2026-01-01T00:00:00Z","FinishedAt":"0001-01-01T00:00:00Z"}}
      """;

  /** What was asked, as {@code GET /info}, without the version of the API. */
  final List<String> calls = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final boolean hasImage;
  private volatile String created = "";
  private volatile @Nullable EmbeddedToxiproxy running;

  FakeDocker(boolean hasImage) throws IOException {
    this.hasImage = hasImage;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "tcp://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The body that asked for the container. */
  String created() {
    return created;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/v1\\.\\d+", "");
    String call = exchange.getRequestMethod() + " " + path;
    calls.add(call);
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (call.equals("GET /containers/json") || call.equals("GET /images/json")) {
      answer(exchange, 200, "[]");
    } else if (path.startsWith("/images/")) {
      answer(exchange, hasImage ? 200 : 404, "{\"Id\":\"sha256:1\",\"RepoTags\":[]}");
    } else if (call.equals("POST /containers/create")) {
      created = body;
      answer(exchange, 201, "{\"Id\":\"c1\",\"Warnings\":[]}");
    } else if (call.equals("POST /containers/c1/start")) {
      running =
          EmbeddedToxiproxy.start(
              Integer.parseInt(created.replaceAll("(?s).*-port=(\\d+).*", "$1")));
      answer(exchange, 204, "");
    } else if (call.equals("GET /containers/c1/json")) {
      answer(exchange, 200, CONTAINER.formatted(running != null));
    } else if (call.equals("DELETE /containers/c1") || call.equals("POST /containers/c1/kill")) {
      stop();
      answer(exchange, 204, "");
    } else {
      answer(exchange, 200, INFO);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
    if (status != 204) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private void stop() {
    EmbeddedToxiproxy server = running;
    running = null;
    if (server != null) {
      server.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    stop();
  }
}
