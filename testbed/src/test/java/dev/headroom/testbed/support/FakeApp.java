package dev.headroom.testbed.support;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Understands an app's command line, and answers readiness and its own arguments. */
public final class FakeApp {
  private FakeApp() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> properties =
        Arrays.stream(args)
            .map(argument -> argument.substring(2).split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    if (properties.containsKey("fail.with")) {
      System.err.println(properties.get("fail.with"));
      System.exit(1);
    }
    serve(properties.get("server.port"), "/", String.join("\n", args));
    serve(properties.get("management.server.port"), "/actuator/health/readiness", "{}");
  }

  private static void serve(String port, String path, String answer) throws IOException {
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)), 0);
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }
}
