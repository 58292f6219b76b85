package dev.headroom.chaos.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** One call and its answer, within 2 s. */
public final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int REFUSED_FROM = 300;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private Http() {}

  /** What was answered. */
  public record Answer(int status, String body) {

    /**
     * The body of what went well.
     *
     * @throws IOException if it didn't; the message tells how
     */
    public String orRefusal() throws IOException {
      if (status >= REFUSED_FROM) {
        throw new IOException("answered " + status + " " + body.strip());
      }
      return body;
    }
  }

  /**
   * @param json the body, empty for none
   */
  public static Answer call(String method, URI uri, Map<String, String> headers, String json)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .method(
                method,
                json.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json));
    if (!json.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    HttpResponse<String> response =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  public static Answer get(URI uri) throws IOException, InterruptedException {
    return call("GET", uri, Map.of(), "");
  }
}
