package dev.headroom.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one stream of server-sent events as it comes. */
final class EventReader implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final HttpResponse<Stream<String>> response;
  private final CompletableFuture<Void> end;
  private volatile int heartbeats;
  private volatile boolean complete;

  record Event(String type, String id, JsonNode data) {}

  private EventReader(HttpResponse<Stream<String>> response) {
    this.response = response;
    this.end = CompletableFuture.runAsync(this::read, task -> new Thread(task, "reader").start());
  }

  static HttpRequest request(Http http, String key, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(http.base() + Visitor.WAITING + "/subscribe?userKey=" + key))
            .header("Accept", "text/event-stream");
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  static EventReader on(Http http, String key, String... headers) {
    try {
      HttpResponse<Stream<String>> response =
          CLIENT.send(request(http, key, headers), BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " " + response.body().toList());
      }
      return new EventReader(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    String[] event = {"", ""};
    try (Stream<String> lines = response.body()) {
      lines.forEach(line -> read(line, event));
      complete = true;
    } catch (UncheckedIOException e) {
      // Cut off, which is not complete.
    }
  }

  private void read(String line, String[] event) {
    if (line.startsWith("event: ")) {
      event[0] = line.substring(7);
    } else if (line.startsWith("id: ")) {
      event[1] = line.substring(4);
    } else if (line.startsWith("data: ")) {
      events.add(new Event(event[0], event[1], JSON.readTree(line.substring(6))));
    } else if (line.startsWith(":")) {
      heartbeats++;
    }
  }

  HttpResponse<?> response() {
    return response;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  List<Event> of(String type) {
    return events.stream().filter(event -> event.type().equals(type)).toList();
  }

  List<Long> positions() {
    return of("position").stream().map(event -> event.data().path("position").asLong()).toList();
  }

  /** The last place told; 0 before the first. */
  long position() {
    List<Long> told = positions();
    return told.isEmpty() ? 0 : told.get(told.size() - 1);
  }

  int heartbeats() {
    return heartbeats;
  }

  /** Whether the server has ended the answer in order. */
  boolean isComplete() {
    return complete;
  }

  boolean isAdmitted() {
    return of("admitted").size() == 1 && complete;
  }

  @Override
  public void close() {
    response.body().close();
    end.join();
  }
}
