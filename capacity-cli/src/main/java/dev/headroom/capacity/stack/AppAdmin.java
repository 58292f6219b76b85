package dev.headroom.capacity.stack;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the app's management port that tests and drills may make. */
final class AppAdmin {
  private static final Duration SEEDING = Duration.ofMinutes(5);
  // An app that was overloaded a moment ago is slow to say what came of it.
  static final Duration QUESTION = Duration.ofMinutes(1);
  private static final Duration TELLING = Duration.ofMinutes(2);
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

  /**
   * The app's facts as they come, a JSON object a line; ends early where the app stops telling.
   *
   * @throws StackFailure if the app doesn't begin to tell
   */
  InputStream facts() {
    HttpRequest request = request("/internal/facts", QUESTION).GET().build();
    HttpResponse<InputStream> response = answer(request, BodyHandlers.ofInputStream());
    InputStream facts = response.body();
    if (response.statusCode() != 200) {
      close(facts);
      throw new StackFailure(name(request) + " answered " + response.statusCode());
    }
    CompletableFuture.delayedExecutor(TELLING.toSeconds(), TimeUnit.SECONDS)
        .execute(() -> close(facts));
    return facts;
  }

  private static void close(InputStream facts) {
    try {
      facts.close();
    } catch (IOException gone) {
      // nobody reads it any more
    }
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
    return body(request, answer(request), expected);
  }

  private static String body(HttpRequest request, HttpResponse<String> response, int expected) {
    if (response.statusCode() != expected) {
      throw new StackFailure(
          name(request) + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  private HttpResponse<String> answer(HttpRequest request) {
    return answer(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException unanswered) {
      throw new StackFailure(name(request) + " was not answered: " + unanswered, unanswered);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFailure(name(request) + " was interrupted", interrupted);
    }
  }

  private static String name(HttpRequest request) {
    return request.method() + " " + request.uri();
  }
}
