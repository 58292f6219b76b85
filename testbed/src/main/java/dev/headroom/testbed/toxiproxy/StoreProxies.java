package dev.headroom.testbed.toxiproxy;

import dev.headroom.testbed.process.StackStartException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The proxies of one stack at a Toxiproxy, which may be used by others too. */
public final class StoreProxies implements AutoCloseable {
  private static final int ANSWER_MILLIS = 5_000;
  private static final int FIRST_ERROR = 300;

  private final URI toxiproxy;
  private final List<String> ours = new ArrayList<>();

  private StoreProxies(URI toxiproxy) {
    this.toxiproxy = toxiproxy;
  }

  /**
   * @param toxiproxy the base address of its API
   * @throws StackStartException when it is on another machine, from where nobody comes to the
   *     stores, which listen on the loopback address
   */
  public static StoreProxies at(URI toxiproxy) {
    if (!isHere(toxiproxy.getHost())) {
      throw new StackStartException(
          ToxiproxyServer.PART,
          "the one at "
              + toxiproxy
              + " can't reach stores on this machine: name one that runs here");
    }
    return new StoreProxies(toxiproxy);
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /**
   * Puts a proxy before a store.
   *
   * @throws StackStartException when there is one of that name already, or it can't listen there
   */
  public void add(String name, int listen, int upstream) throws IOException {
    JsonNode present = Json.tree(call("GET", "/proxies", null)).path(name);
    if (!present.isMissingNode()) {
      throw new StackStartException(
          ToxiproxyServer.PART,
          "the one at %s has a proxy %s to %s already, which may be somebody's: delete it there, or name another Toxiproxy"
              .formatted(toxiproxy, name, present.path("upstream").asString("somewhere")));
    }
    Map<String, Object> wanted =
        Map.of(
            "name",
            name,
            "listen",
            "127.0.0.1:" + listen,
            "upstream",
            "127.0.0.1:" + upstream,
            "enabled",
            true);
    call("POST", "/proxies", Json.MAPPER.writeValueAsString(wanted));
    ours.add(name);
  }

  /** Removes our proxies and the faults in them; leaves everything else alone. */
  @Override
  public void close() {
    for (String name : ours) {
      try {
        call("DELETE", "/proxies/" + name, null);
      } catch (IOException | StackStartException gone) {
        // with its Toxiproxy, or by somebody's hand
      }
    }
    ours.clear();
  }

  private String call(String method, String path, @Nullable String body) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) toxiproxy.resolve(path).toURL().openConnection();
    connection.setConnectTimeout(ANSWER_MILLIS);
    connection.setReadTimeout(ANSWER_MILLIS);
    connection.setRequestMethod(method);
    try {
      if (body != null) {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        try (OutputStream out = connection.getOutputStream()) {
          out.write(body.getBytes(StandardCharsets.UTF_8));
        }
      }
      if (connection.getResponseCode() >= FIRST_ERROR) {
        String said =
            new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        throw new StackStartException(
            ToxiproxyServer.PART, method + " " + path + ": " + said.strip());
      }
      return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      connection.disconnect();
    }
  }
}
