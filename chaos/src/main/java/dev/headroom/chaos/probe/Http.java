package dev.headroom.chaos.probe;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls of the app, all at once, that give up within 2 s however many are silent. */
final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private Http() {}

  /**
   * What came of a call.
   *
   * @param status 0 where there was no answer
   * @param body empty where there was none
   * @param millis from the question to all of the answer
   * @param failure why there was no answer; null where there was one
   */
  record Reply(URI call, int status, String body, double millis, @Nullable IOException failure) {

    /** Whether nobody listens there. */
    boolean refused() {
      return failure instanceof ConnectException;
    }

    /**
     * @throws IOException if there was no answer
     */
    Reply orFailure() throws IOException {
      if (failure != null) {
        throw new IOException("no answer from " + call + ": " + said(failure), failure);
      }
      return this;
    }

    private static String said(IOException failure) {
      return failure.getMessage() == null
          ? failure.getClass().getSimpleName()
          : failure.getMessage();
    }
  }

  /** In the order of the calls. */
  static List<Reply> all(List<URI> calls) throws InterruptedException {
    long startNanos = System.nanoTime();
    List<CompletableFuture<Reply>> asked =
        calls.stream().map(call -> ask(call, startNanos)).toList();
    List<Reply> replies = new ArrayList<>();
    try {
      for (int i = 0; i < asked.size(); i++) {
        replies.add(reply(calls.get(i), asked.get(i), startNanos));
      }
    } finally {
      asked.forEach(open -> open.cancel(true));
    }
    return replies;
  }

  private static CompletableFuture<Reply> ask(URI call, long startNanos) {
    return CLIENT
        .sendAsync(
            HttpRequest.newBuilder(call).timeout(PATIENCE).build(),
            HttpResponse.BodyHandlers.ofString())
        .thenApply(
            answer ->
                new Reply(call, answer.statusCode(), answer.body(), millis(startNanos), null));
  }

  private static Reply reply(URI call, CompletableFuture<Reply> asked, long startNanos)
      throws InterruptedException {
    long left = Math.max(0, PATIENCE.toNanos() - (System.nanoTime() - startNanos));
    try {
      return asked.get(left, TimeUnit.NANOSECONDS);
    } catch (TimeoutException silent) {
      return none(call, startNanos, new IOException("it is silent for 2 s", silent));
    } catch (ExecutionException wrong) {
      if (wrong.getCause() instanceof IOException failure) {
        return none(call, startNanos, failure);
      }
      throw new IllegalStateException("asking " + call + " went wrong", wrong);
    }
  }

  private static Reply none(URI call, long startNanos, IOException why) {
    return new Reply(call, 0, "", millis(startNanos), why);
  }

  private static double millis(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e6;
  }

  /** Without a slash at its end. */
  static String base(URI uri) {
    String text = uri.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
