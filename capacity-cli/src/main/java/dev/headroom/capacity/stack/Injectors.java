package dev.headroom.capacity.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The load generators of a run as one: ready when all are, begun on one zero, over when all are.
 */
final class Injectors implements AutoCloseable {
  private static final long STOP_SECONDS = 8;

  private final List<LoadGenerator> generators = new ArrayList<>();
  private final CompletableFuture<Void> over = new CompletableFuture<>();

  /** Adds one; all are added before any is awaited. */
  void add(LoadGenerator generator) {
    generators.add(generator);
  }

  /**
   * @param timeoutSeconds for all of them together
   * @throws StackFailure naming the first that ended or was not ready in time
   */
  void awaitReady(long timeoutSeconds) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
    for (LoadGenerator generator : generators) {
      generator.awaitReady(Math.max(0, deadline - System.nanoTime()));
    }
  }

  /** Gives all of them one load clock. */
  void start(long zeroMillis) {
    generators.forEach(generator -> generator.start(zeroMillis));
    for (LoadGenerator generator : generators) {
      generator.exit().thenRun(this::oneEnded);
    }
  }

  private void oneEnded() {
    if (broken().isPresent() || generators.stream().allMatch(LoadGenerator::ended)) {
      over.complete(null);
    }
  }

  /** Completes when all have ended, or one has otherwise than by playing to its end. */
  CompletableFuture<Void> over() {
    return over;
  }

  /** The first that ended otherwise than by playing to its end. */
  Optional<LoadGenerator> broken() {
    return generators.stream()
        .filter(generator -> generator.ended() && !generator.finished())
        .findFirst();
  }

  /** Those that still run. */
  List<String> running() {
    return generators.stream()
        .filter(generator -> !generator.ended())
        .map(LoadGenerator::name)
        .toList();
  }

  /** Numbers, from 1, of those whose files may end in the middle. */
  List<Integer> unfinished() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < generators.size(); i++) {
      if (!generators.get(i).finished()) {
        numbers.add(i + 1);
      }
    }
    return numbers;
  }

  /** Has all end as they would at the end of the load; they need some seconds for it. */
  void end() {
    generators.forEach(LoadGenerator::end);
  }

  /** Asks all to end, and waits for it as long as they are promised to need. */
  void stop() throws InterruptedException {
    generators.forEach(LoadGenerator::stop);
    CompletableFuture<?>[] ends =
        generators.stream().map(LoadGenerator::exit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends)
          .handle((ended, failed) -> ended)
          .get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException hung) {
      // killed when this is closed
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    generators.forEach(LoadGenerator::kill);
  }
}
