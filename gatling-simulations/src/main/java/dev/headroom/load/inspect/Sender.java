package dev.headroom.load.inspect;

import dev.headroom.load.history.History;
import dev.headroom.load.history.Operation;
import dev.headroom.load.profile.LoadClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Makes requests on connections of its own, a few at a time, and writes the history's lines. */
final class Sender implements AutoCloseable {

  private static final int MOST_IN_FLIGHT = 8;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int GONE = 410;

  private final ExecutorService threads = Executors.newFixedThreadPool(2, Sender::thread);
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .executor(threads)
          .build();
  private final Semaphore inFlight = new Semaphore(MOST_IN_FLIGHT);
  private final List<String> targets;
  private final LoadClock clock;
  private final History history;
  private final BiConsumer<Ask, Operation> answered;
  private int dealt;

  /**
   * @param answered told of each answer, by threads of this sender
   */
  Sender(
      List<String> targets, LoadClock clock, History history, BiConsumer<Ask, Operation> answered) {
    this.targets = targets;
    this.clock = clock;
    this.history = history;
    this.answered = answered;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "inspector-http");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether so many more may be under way. */
  boolean hasRoom(int requests) {
    return inFlight.availablePermits() >= requests;
  }

  /** All at once, to the targets in turn; returns at once. */
  void send(List<Ask> asks) {
    for (Ask ask : asks) {
      String target = targets.get(dealt++ % targets.size());
      inFlight.acquireUninterruptibly();
      // Composed, so that what can't be put into a request fails alone.
      CompletableFuture.completedFuture(ask)
          .thenCompose(one -> permitted(one, target))
          .thenCompose(
              yes -> yes ? ask(ask, target) : CompletableFuture.<Void>completedFuture(null))
          .whenComplete((done, failed) -> inFlight.release());
    }
  }

  /** Whether what must be over is over; no answer counts as no. */
  private CompletableFuture<Boolean> permitted(Ask ask, String target) {
    String userKey = ask.ended();
    if (userKey == null) {
      return CompletableFuture.completedFuture(true);
    }
    HttpRequest status =
        request(target, "/api/v1/waiting/reservation/status")
            .header("X-Waiting-Token", userKey)
            .build();
    return client
        .sendAsync(status, BodyHandlers.discarding())
        .handle((response, failed) -> failed == null && response.statusCode() == GONE);
  }

  private CompletableFuture<Void> ask(Ask ask, String target) {
    // Before the look at the clock, so that no start lies past the end.
    long now = clock.nowMillis();
    if (!clock.running()) {
      return CompletableFuture.completedFuture(null);
    }
    Operation asked = ask.at(now);
    HttpRequest request = http(ask, asked, target);
    history.asked(asked);
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .handle((response, failed) -> failed == null ? told(ask, asked, response) : lost(asked))
        .thenAccept(
            told -> {
              history.answered(asked, told);
              answered.accept(ask, told);
            });
  }

  private Operation told(Ask ask, Operation asked, HttpResponse<String> response) {
    return Told.of(ask.kind(), asked, response.statusCode(), response.body(), clock.nowMillis());
  }

  private Operation lost(Operation asked) {
    return Told.nothing(asked, clock.nowMillis());
  }

  private static HttpRequest http(Ask ask, Operation asked, String target) {
    String body = ask.kind().body(asked);
    HttpRequest.Builder request =
        request(target, ask.kind().path(asked))
            .method(
                ask.kind().method(),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (!ask.pass().isEmpty()) {
      request.header("X-Waiting-Token", ask.pass());
    }
    String key = asked.key();
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.build();
  }

  private static HttpRequest.Builder request(String target, String path) {
    return HttpRequest.newBuilder(URI.create(target + path))
        .timeout(ANSWER)
        .header("Accept", "application/json")
        .header("User-Agent", "headroom");
  }

  /** What is under way gets half a second; what is not answered then is unknown. */
  @Override
  public void close() {
    try {
      if (inFlight.tryAcquire(MOST_IN_FLIGHT, 500, TimeUnit.MILLISECONDS)) {
        inFlight.release(MOST_IN_FLIGHT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdown();
  }
}
