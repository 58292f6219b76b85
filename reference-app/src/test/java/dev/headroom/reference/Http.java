package dev.headroom.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON to one port. */
final class Http {
  static {
    // Shorter than the server's patience, or a request may go out on a connection just closed.
    System.setProperty("jdk.httpclient.keepalive.timeout", "5");
  }

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private final String base;
  private final String[] always;

  /** Each request carries these headers, told as name and value in turn. */
  Http(String base, String... always) {
    this.base = base;
    this.always = always;
  }

  /** The same port as somebody who shows this bearer token. */
  Http bearing(String token) {
    return new Http(base, "Authorization", "Bearer " + token);
  }

  /** Any method, with or without a JSON body. */
  Reply call(String method, String path, String body, String... headers) {
    HttpRequest.Builder request = request(path, headers);
    return send(
        body.isEmpty()
            ? request.method(method, BodyPublishers.noBody()).build()
            : request
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
  }

  record Reply(int status, String text, HttpResponse<String> response) {
    JsonNode json() {
      return JSON.readTree(text);
    }

    String code() {
      return json().path("code").asString();
    }

    String field(String name) {
      return json().path(name).asString();
    }
  }

  String base() {
    return base;
  }

  Reply get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  CompletableFuture<Reply> getLater(String path) {
    return CLIENT
        .sendAsync(request(path).GET().build(), BodyHandlers.ofString())
        .thenApply(response -> new Reply(response.statusCode(), response.body(), response));
  }

  Reply delete(String path, String... headers) {
    return send(request(path, headers).DELETE().build());
  }

  Reply post(String path, String body, String... headers) {
    return send(postRequest(path, body, headers));
  }

  Reply patch(String path, String body, String... headers) {
    return send(bodyRequest("PATCH", path, body, headers));
  }

  CompletableFuture<Reply> postLater(String path, String body, String... headers) {
    return sendLater(postRequest(path, body, headers));
  }

  CompletableFuture<Reply> patchLater(String path, String body, String... headers) {
    return sendLater(bodyRequest("PATCH", path, body, headers));
  }

  private HttpRequest postRequest(String path, String body, String... headers) {
    return bodyRequest("POST", path, body, headers);
  }

  private HttpRequest bodyRequest(String method, String path, String body, String... headers) {
    return request(path, headers)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    if (always.length > 0) {
      request.headers(always);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static CompletableFuture<Reply> sendLater(HttpRequest request) {
    return CLIENT
        .sendAsync(request, BodyHandlers.ofString())
        .thenApply(response -> new Reply(response.statusCode(), response.body(), response));
  }

  private static Reply send(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
