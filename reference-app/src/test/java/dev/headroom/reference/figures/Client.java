package dev.headroom.reference.figures;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the app and takes the time of each call. */
final class Client {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int AT_ONCE = 64;
  private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  record Reply(int status, String body, long sentNanos, long doneNanos) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    double millis() {
      return (doneNanos - sentNanos) / 1e6;
    }
  }

  CompletableFuture<Reply> send(
      String method, URI base, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    long sent = System.nanoTime();
    return http.sendAsync(request.build(), BodyHandlers.ofString())
        .thenApply(
            response -> new Reply(response.statusCode(), response.body(), sent, System.nanoTime()));
  }

  Reply get(URI base, String path, String... headers) {
    return send("GET", base, path, "", headers).join();
  }

  /** Does them all, 64 at a time, in order of their start. */
  List<Reply> all(int count, IntFunction<CompletableFuture<Reply>> call) {
    Semaphore free = new Semaphore(AT_ONCE);
    List<CompletableFuture<Reply>> replies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      free.acquireUninterruptibly();
      CompletableFuture<Reply> reply = call.apply(i);
      reply.whenComplete((done, failure) -> free.release());
      replies.add(reply);
    }
    return replies.stream().map(CompletableFuture::join).toList();
  }
}
