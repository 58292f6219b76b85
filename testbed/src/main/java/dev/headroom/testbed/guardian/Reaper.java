package dev.headroom.testbed.guardian;

import dev.headroom.testbed.home.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ends every process of a stack and removes its data; the logs stay. */
public record Reaper(StackDirectory stack) {
  private static final Duration KILLED = Duration.ofSeconds(5);
  private static final long POLL_MILLIS = 50;
  // A child between fork and exec does not show its marker yet: one empty look proves nothing.
  private static final int EMPTY_LOOKS = 4;

  /** The owner is gone: those that stop by themselves get a while, the others none. */
  public void endAbandoned() throws IOException {
    awaitEnd(living(ending -> ending == Ending.BY_ITSELF), Ending.BY_ITSELF.grace());
    killAndClear();
  }

  /** Someone asked: those that care are told and get a while. */
  public void endOrderly() throws IOException {
    List<ProcessHandle> told = living(ending -> ending != Ending.KILL);
    told.forEach(ProcessHandle::destroy);
    awaitEnd(told, Ending.TERMINATE.grace());
    killAndClear();
  }

  private void killAndClear() throws IOException {
    long deadline = System.nanoTime() + KILLED.toNanos();
    int empty = 0;
    while (empty < EMPTY_LOOKS && System.nanoTime() < deadline) {
      Set<ProcessHandle> left = left();
      left.forEach(ProcessHandle::destroyForcibly);
      empty = left.isEmpty() ? empty + 1 : 0;
      pause();
    }
    stack.groups().remove();
    FileTrees.delete(stack.data());
    Files.deleteIfExists(stack.state());
    Files.deleteIfExists(stack.stopRequest());
    Files.deleteIfExists(stack.ready());
    Files.deleteIfExists(stack.register().file());
  }

  private Set<ProcessHandle> left() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    Stream<ProcessHandle> marked =
        ProcessHandle.allProcesses()
            .filter(process -> Processes.carries(process, stack.marker()))
            .filter(Processes::isAlive);
    return Stream.concat(living(ending -> true).stream(), marked)
        .filter(process -> !process.equals(self))
        .collect(Collectors.toSet());
  }

  private List<ProcessHandle> living(Predicate<Ending> which) throws IOException {
    return stack.register().read().stream()
        .filter(entry -> which.test(entry.ending()))
        .map(Register.Entry::living)
        .flatMap(Optional::stream)
        .toList();
  }

  private static void awaitEnd(List<ProcessHandle> processes, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (processes.stream().anyMatch(Processes::isAlive) && System.nanoTime() < deadline) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
