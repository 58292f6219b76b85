package dev.headroom.testbed.process;

import dev.headroom.testbed.guardian.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A running program in a session of its own, with its log. */
public final class ManagedProcess {
  private static final Sessions SESSIONS = Sessions.ofThisMachine();
  private static final int TAIL_LINES = 20;
  private static final long POLL_MILLIS = 25;
  private static final Duration KILLED = Duration.ofSeconds(5);

  private final Launch launch;
  private final Process process;
  private volatile @Nullable Promise promise;

  /** How one sees that it is ready, and how long that may take. */
  private record Promise(Readiness readiness, Duration limit) {}

  private ManagedProcess(Launch launch, Process process) {
    this.launch = launch;
    this.process = process;
  }

  /**
   * Starts a process that no stack knows of; parts are started by {@link Site#spawn}.
   *
   * @throws StackStartException when the program can't be run
   */
  public static ManagedProcess start(Launch launch) {
    try {
      Files.createDirectories(launch.log().toAbsolutePath().getParent());
      ProcessBuilder builder = new ProcessBuilder(SESSIONS.detached(launch.command()));
      builder.environment().putAll(launch.environment());
      ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(launch.log().toFile());
      builder.redirectError(log);
      if (!launch.piped()) {
        builder.redirectOutput(log).redirectInput(Path.of("/dev/null").toFile());
      }
      return new ManagedProcess(launch, builder.start());
    } catch (IOException e) {
      throw new StackStartException(launch.name(), e.getMessage(), List.of(), e);
    }
  }

  /** The part's name. */
  public String name() {
    return launch.name();
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its standard error, and its standard output unless that is piped. */
  public Path logFile() {
    return launch.log();
  }

  /** At most so many last lines of the log. */
  public List<String> logTail(int lines) {
    return LogTail.of(launch.log(), lines);
  }

  /** What it reads; only when it was started with pipes. */
  public OutputStream stdin() {
    return process.getOutputStream();
  }

  /** What it writes; only when it was started with pipes. */
  public InputStream stdout() {
    return process.getInputStream();
  }

  /** Completes with the exit code when it ends; a signal n shows as 128 + n. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** The system's handle on it. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * Waits until it answers.
   *
   * @throws StackStartException when it ends before, or does not answer in time
   * @throws InterruptedException when the start is given up
   */
  public void awaitReady(Readiness readiness, Duration limit) throws InterruptedException {
    promise = new Promise(readiness, limit);
    long deadline = System.nanoTime() + limit.toNanos();
    @Nullable Exception last = null;
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw failure("it ended with exit code " + process.exitValue(), null);
      }
      try {
        if (readiness.answers()) {
          return;
        }
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        last = e;
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw failure("no answer within " + limit.toSeconds() + " s", last);
  }

  /**
   * Waits until it answers as the one that was started before did; at once where that was never
   * asked.
   */
  void awaitReadyAs(ManagedProcess before) throws InterruptedException {
    Promise same = before.promise;
    if (same != null) {
      awaitReady(same.readiness(), same.limit());
    }
  }

  Launch launch() {
    return launch;
  }

  private StackStartException failure(String reason, @Nullable Throwable cause) {
    List<String> tail = logTail(TAIL_LINES);
    boolean portTaken = tail.stream().anyMatch(ManagedProcess::saysPortTaken);
    return new StackStartException(
        name(), portTaken ? "its port is already in use" : reason, tail, cause);
  }

  private static boolean saysPortTaken(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.contains("address already in use") || lower.contains("was already in use");
  }

  /** How it wants to end. */
  Ending ending() {
    return launch.ending();
  }

  /** Asks it to end: by the end of its standard input if it is piped, else by SIGTERM. */
  public void requestStop() {
    if (!launch.piped()) {
      process.destroy();
      return;
    }
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy(); // what was left to write could not be: it no longer reads
    }
  }

  /** Waits for its end, forces it when it has not come in time, and returns when it has. */
  public void awaitStop(Duration grace) {
    if (!ended(grace)) {
      kill();
    }
  }

  /** Ends it with SIGKILL and returns when it has ended. */
  public void kill() {
    process.destroyForcibly();
    ended(KILLED);
  }

  private boolean ended(Duration limit) {
    boolean interrupted = Thread.interrupted();
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return !process.isAlive();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
