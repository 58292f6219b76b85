package dev.headroom.testbed.process;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.guardian.StackDirectory;
import dev.headroom.testbed.guardian.StackMarker;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the parts of one stack are started: marks, registers and remembers every process. */
public final class Site {
  private final HeadroomHome home;
  private final StackDirectory directory;
  private final Path logs;
  private final List<ManagedProcess> started = new ArrayList<>();
  private boolean closed;

  public Site(HeadroomHome home, StackDirectory directory, Path logs) {
    this.home = home;
    this.directory = directory;
    this.logs = logs;
  }

  public HeadroomHome home() {
    return home;
  }

  /** A directory for a part's data, created when missing, gone when the stack is. */
  public Path dataOf(String part) {
    try {
      return Files.createDirectories(directory.data().resolve(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file that takes a part's log. */
  public Path logOf(String part) {
    return logs.resolve(part + ".log");
  }

  /** The start of a JVM's command line in this stack. */
  public List<String> java() {
    return List.of(Programs.java(), "-D" + directory.marker().text());
  }

  /**
   * Starts a process of the stack.
   *
   * @throws StackStartException when the program can't be run, or the stack is being closed
   */
  public ManagedProcess spawn(String part, List<String> command, Ending ending) {
    return spawn(part, command, Map.of(), ending);
  }

  /** As {@link #spawn(String, List, Ending)}, with more environment. */
  public synchronized ManagedProcess spawn(
      String part, List<String> command, Map<String, String> environment, Ending ending) {
    if (closed) {
      throw new StackStartException(part, "the stack is being closed");
    }
    Map<String, String> marked = new HashMap<>(environment);
    marked.put(StackMarker.VARIABLE, directory.id());
    return remembered(ManagedProcess.start(new Launch(part, command, marked, logOf(part), ending)));
  }

  private ManagedProcess remembered(ManagedProcess process) {
    started.add(process);
    try {
      directory.register().add(process.name(), process.handle(), process.ending());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return process;
  }

  /**
   * Starts a process that has ended again as it was started before, and returns once it answers:
   * the same command, ports and data; its log goes on where it was.
   *
   * @throws StackStartException when it does not, or the stack is being closed
   */
  public ManagedProcess startAgain(ManagedProcess ended) throws InterruptedException {
    ManagedProcess process = respawn(ended);
    process.awaitReadyAs(ended);
    return process;
  }

  private synchronized ManagedProcess respawn(ManagedProcess ended) {
    if (closed) {
      throw new StackStartException(ended.name(), "the stack is being closed");
    }
    if (ended.isAlive()) {
      throw new StackStartException(ended.name(), "it runs already");
    }
    started.remove(ended);
    return remembered(ManagedProcess.start(ended.launch()));
  }

  /** The process that was started last under that name. */
  public synchronized Optional<ManagedProcess> find(String part) {
    return started.stream()
        .filter(process -> process.name().equals(part))
        .reduce((earlier, later) -> later);
  }

  /** Lets nothing more start and ends what was started: first the users of others, then those. */
  public synchronized void close() {
    closed = true;
    stop(Ending.BY_ITSELF);
    stop(Ending.TERMINATE);
    of(Ending.KILL).forEach(ManagedProcess::kill);
  }

  private void stop(Ending ending) {
    of(ending).forEach(ManagedProcess::requestStop);
    of(ending).forEach(process -> process.awaitStop(ending.grace()));
  }

  private List<ManagedProcess> of(Ending ending) {
    return started.stream().filter(process -> process.ending() == ending).toList();
  }
}
