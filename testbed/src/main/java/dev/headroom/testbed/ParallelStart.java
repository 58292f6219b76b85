package dev.headroom.testbed;

import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.StackStartException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts parts at the same time; the first that fails fails the start. */
final class ParallelStart {
  /** How something is started; returns its processes when it is ready. */
  @FunctionalInterface
  interface PartStart {
    List<ManagedProcess> start() throws Exception;
  }

  /** A part that is ready, and how long that took. */
  record StartedPart(ManagedProcess process, long startMillis) {}

  private final StackListener listener;
  private final List<StartedPart> parts = new ArrayList<>();

  ParallelStart(StackListener listener) {
    this.listener = listener;
  }

  /** What is ready so far. */
  List<StartedPart> parts() {
    synchronized (parts) {
      return List.copyOf(parts);
    }
  }

  /** Puts a process that was started again in the place of the one before. */
  void replace(ManagedProcess before, StartedPart now) {
    synchronized (parts) {
      parts.replaceAll(part -> part.process() == before ? now : part);
    }
  }

  void run(Map<String, PartStart> starts) throws InterruptedException {
    if (starts.isEmpty()) {
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(starts.size(), ParallelStart::thread);
    try {
      CompletionService<Void> running = new ExecutorCompletionService<>(threads);
      starts.forEach((name, start) -> running.submit(() -> one(name, start), null));
      for (int i = 0; i < starts.size(); i++) {
        running.take().get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StackStartException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private void one(String name, PartStart start) {
    listener.starting(name);
    long begin = System.nanoTime();
    List<ManagedProcess> processes;
    try {
      processes = start.start();
    } catch (StackStartException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackStartException(name, "the start was given up", List.of(), e);
    } catch (Exception e) {
      throw new StackStartException(name, e.toString(), List.of(), e);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    synchronized (parts) {
      processes.forEach(process -> parts.add(new StartedPart(process, took.toMillis())));
    }
    listener.ready(name, took);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "stack-start");
    thread.setDaemon(true);
    return thread;
  }
}
