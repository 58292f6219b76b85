package dev.headroom.capacity.stack;

import dev.headroom.testbed.process.ManagedProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * One generator process, spoken to by lines: it says {@code ready}, is told {@code start
 * <epochMillis>}, says {@code progress {…}} every second and {@code done}; {@code stop} ends it
 * early and cleanly.
 */
final class LoadGenerator {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * What the generator says of itself each second.
   *
   * @param users people active now
   * @param requests answered so far, failures included
   * @param longestPauseMillis of its collections since it last said so
   */
  record Progress(
      long atMillis, int users, long requests, long ko, String phase, long longestPauseMillis) {}

  private final ManagedProcess process;
  private final Writer orders;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Integer> exit;
  private volatile boolean done;

  LoadGenerator(ManagedProcess process, Consumer<Progress> progress) {
    this.process = process;
    this.orders = new OutputStreamWriter(process.stdin(), StandardCharsets.UTF_8);
    Thread listener = new Thread(() -> listen(progress), "generator-listener");
    listener.setDaemon(true);
    listener.start();
    this.exit = process.onExit();
    exit.thenAccept(
        code -> ready.completeExceptionally(new StackFailure("it ended with exit code " + code)));
  }

  private void listen(Consumer<Progress> progress) {
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(process.stdout(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.equals("ready")) {
          ready.complete(null);
        } else if (line.equals("done")) {
          done = true;
        } else if (line.startsWith("progress ")) {
          progress.accept(JSON.readValue(line.substring("progress ".length()), Progress.class));
        }
      }
    } catch (IOException ended) {
      // the process is gone; its exit code says how
    }
  }

  void awaitReady(long timeoutSeconds) throws InterruptedException {
    try {
      ready.get(timeoutSeconds, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new StackFailure("the load generator was not ready within " + timeoutSeconds + " s");
    } catch (ExecutionException ended) {
      throw new StackFailure("the load generator did not start: " + ended.getCause().getMessage());
    }
  }

  void start(long atMillis) {
    order("start " + atMillis);
  }

  void stop() {
    if (process.isAlive()) {
      order("stop");
    }
  }

  private void order(String line) {
    try {
      orders.write(line + "\n");
      orders.flush();
    } catch (IOException gone) {
      if (process.isAlive()) {
        throw new UncheckedIOException(gone);
      }
    }
  }

  CompletableFuture<Integer> exit() {
    return exit;
  }

  /** Whether it played the scenario to its end and said so. */
  boolean finished() {
    return done && exit.getNow(-1) == 0;
  }
}
