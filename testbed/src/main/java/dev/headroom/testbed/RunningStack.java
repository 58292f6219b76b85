package dev.headroom.testbed;

import dev.headroom.testbed.guardian.Processes;
import dev.headroom.testbed.guardian.Reaper;
import dev.headroom.testbed.guardian.StackDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A stack as seen from a process that did not start it. */
public final class RunningStack {
  private static final Duration GUARDIAN_STOPS = Duration.ofSeconds(20);
  private static final long POLL_MILLIS = 50;

  private final StackDirectory directory;
  private final StackState state;

  private RunningStack(StackDirectory directory, StackState state) {
    this.directory = directory;
    this.state = state;
  }

  static Optional<RunningStack> at(StackDirectory directory) {
    try {
      return StackStates.read(directory.state(), StackState.class)
          .map(state -> new RunningStack(directory, state));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it told when it was started. */
  public StackState state() {
    return state;
  }

  /** Its parts as they are now. */
  public List<Part> parts() {
    return state.parts().stream()
        .map(
            part ->
                new Part(
                    part.name(),
                    part.pid(),
                    ProcessHandle.of(part.pid()).filter(Processes::isAlive).isPresent(),
                    Path.of(part.logFile()),
                    part.startMillis()))
        .toList();
  }

  /** Ends every part and removes the data; returns when that is done. */
  public void stop() {
    try {
      Files.writeString(directory.stopRequest(), "");
      Optional<ProcessHandle> guardian = state.guardian().living();
      if (guardian.isPresent() && endsInTime(guardian.get())) {
        return;
      }
      new Reaper(directory).endOrderly();
    } catch (IOException e) {
      throw new UncheckedIOException("could not stop stack " + directory.id(), e);
    }
  }

  boolean isUnwatched() {
    return state.owner().living().isEmpty() && state.guardian().living().isEmpty();
  }

  StackDirectory directory() {
    return directory;
  }

  private static boolean endsInTime(ProcessHandle guardian) {
    long deadline = System.nanoTime() + GUARDIAN_STOPS.toNanos();
    while (Processes.isAlive(guardian) && System.nanoTime() < deadline) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !Processes.isAlive(guardian);
  }
}
