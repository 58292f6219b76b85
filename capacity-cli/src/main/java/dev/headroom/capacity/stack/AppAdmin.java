package dev.headroom.capacity.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the app's management port that tests and drills may make. */
final class AppAdmin {
  private static final Duration SEEDING = Duration.ofMinutes(5);
  // An app that was overloaded a moment ago is slow to say what came of it.
  private static final Duration QUESTION = Duration.ofMinutes(1);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI management;

  AppAdmin(URI management) {
    this.management = management;
  }

  void reset() {
    call(request("/internal/reset", SEEDING).POST(BodyPublishers.noBody()), 204);
  }

  void seed(Map<String, Object> wanted) {
    call(
        request("/internal/seed", SEEDING)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(wanted))),
        200);
  }

  /** The facts that the correctness checks need, as JSON text. */
  String ledger() {
    return call(request("/internal/ledger", QUESTION).GET(), 200);
  }

  /** The app's metrics in Prometheus' text format. */
  String metrics() {
    return call(request("/actuator/prometheus", Duration.ofSeconds(2)).GET(), 200);
  }

  private HttpRequest.Builder request(String path, Duration timeout) {
    return HttpRequest.newBuilder(management.resolve(path)).timeout(timeout);
  }

  private String call(HttpRequest.Builder builder, int expected) {
    HttpRequest request = builder.build();
    String call = request.method() + " " + request.uri();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != expected) {
        throw new StackFailure(
            call + " answered " + response.statusCode() + ": " + response.body());
      }
      return response.body();
    } catch (IOException unanswered) {
      throw new StackFailure(call + " was not answered: " + unanswered, unanswered);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFailure(call + " was interrupted", interrupted);
    }
  }
}
