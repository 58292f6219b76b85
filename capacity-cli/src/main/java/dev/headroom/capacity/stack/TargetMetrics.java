package dev.headroom.capacity.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where a system that is not ours serves its metrics, if it does so beside its calls. */
final class TargetMetrics {
  private static final List<String> PATHS =
      List.of("/actuator/prometheus", "/metrics", "/q/metrics");
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

  /** The first of the usual places that answers in Prometheus' text format. */
  Optional<Gauge> of(URI target) {
    return PATHS.stream()
        .map(target::resolve)
        .filter(this::serves)
        .findFirst()
        .map(place -> new AppGauge(() -> scrape(place)));
  }

  private boolean serves(URI place) {
    try {
      String text = scrape(place);
      return text.startsWith("# HELP ") || text.startsWith("# TYPE ");
    } catch (StackFailure none) {
      return false;
    }
  }

  private String scrape(URI place) {
    HttpRequest request =
        HttpRequest.newBuilder(place)
            .timeout(PATIENCE)
            .header("Accept", "text/plain")
            .GET()
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new StackFailure(place + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException unanswered) {
      throw new StackFailure(place + " was not answered: " + unanswered, unanswered);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFailure(place + " was interrupted", interrupted);
    }
  }
}
