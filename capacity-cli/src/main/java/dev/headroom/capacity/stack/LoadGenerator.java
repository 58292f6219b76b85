package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.LostPart;
import dev.headroom.testbed.process.ManagedProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One generator process, spoken to by lines: it says {@code ready}, is told {@code start
 * <epochMillis>}, says {@code progress {…}} every second and {@code done}; {@code end} ends it
 * early as its own end would, {@code stop} at once, which leaves its history cut off.
 */
final class LoadGenerator {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * What the generator says of itself each second. What an older one does not say is null.
   *
   * @param users people active now
   * @param requests answered so far, failures included
   * @param longestPauseMillis of its collections since it last said so
   * @param latenessMillis of its own clock thread, the longest since it last said so
   * @param arrivals people started so far
   * @param streams open event streams
   * @param heapMiB used after its last collection
   */
  record Progress(
      long atMillis,
      int users,
      long requests,
      long ko,
      String phase,
      long longestPauseMillis,
      @Nullable Double latenessMillis,
      @Nullable Long arrivals,
      @Nullable Integer streams,
      @Nullable Double heapMiB) {}

  private final ManagedProcess process;
  private final Writer orders;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> silent = new CompletableFuture<>();
  private final CompletableFuture<Integer> exit;
  private volatile boolean done;

  LoadGenerator(ManagedProcess process, Consumer<Progress> progress) {
    this.process = process;
    this.orders = new OutputStreamWriter(process.stdin(), StandardCharsets.UTF_8);
    Thread listener = new Thread(() -> listen(progress), process.name() + "-listener");
    listener.setDaemon(true);
    listener.start();
    // not before its last word was heard: that may be "done"
    this.exit = process.onExit().thenCombine(silent, (code, nothing) -> code);
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
    } finally {
      silent.complete(null);
    }
  }

  /**
   * @throws StackFailure if it ends before, or is not ready in time
   */
  void awaitReady(long timeoutNanos) throws InterruptedException {
    try {
      ready.get(timeoutNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new StackFailure(name() + " was not ready in time; its log is " + process.logFile());
    } catch (ExecutionException ended) {
      throw new StackFailure(name() + " did not start: " + ended.getCause().getMessage() + said());
    }
  }

  /** Where it says why it would not start, it says so in one line. */
  private String said() {
    List<String> last = process.logTail(1);
    return last.isEmpty() ? "" : ", saying: " + last.get(0);
  }

  String name() {
    return process.name();
  }

  /** How it ended, once it has. */
  LostPart lost() {
    String evidence = "exit code " + exit.join() + ", " + LastWords.of(process.logFile());
    return new LostPart(name(), evidence, System.currentTimeMillis());
  }

  void start(long atMillis) {
    order("start " + atMillis);
  }

  void end() {
    tell("end");
  }

  void stop() {
    tell("stop");
  }

  private void tell(String word) {
    if (process.isAlive()) {
      order(word);
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

  /** Whether it has ended, however. */
  boolean ended() {
    return exit.isDone();
  }

  void kill() {
    process.kill();
  }

  /** Whether it played the scenario to its end and said so. */
  boolean finished() {
    return done && exit.getNow(-1) == 0;
  }
}
