package dev.headroom.testbed;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.guardian.Owner;
import dev.headroom.testbed.guardian.StackDirectory;
import dev.headroom.testbed.home.FileTrees;
import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Programs;
import dev.headroom.testbed.process.Site;
import dev.headroom.testbed.process.StackStartException;
import dev.headroom.testbed.process.WantedPorts;
import dev.headroom.testbed.share.Throttling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Servers that run until this is closed or the owner ends, whichever way it ends: a guardian
 * process sees to that.
 */
public final class Stack implements AutoCloseable {
  private final StackDirectory directory;
  private final Site site;
  private final AppShares shares;
  private final StackStarter starter;
  private final ManagedProcess guardian;
  private final Owner owner;
  private final long createdMillis;
  private final Thread hook = new Thread(this::end, "stack-shutdown");
  private volatile Endpoints endpoints = Endpoints.NONE;
  private boolean ended;

  private Stack(HeadroomHome home, StackSpec spec) throws IOException {
    Clock clock = Clock.systemUTC();
    createdMillis = clock.millis();
    owner = spec.owner();
    directory = new StackDirectory(home.stacks().resolve(StackIds.next(clock)));
    Files.createDirectories(directory.data());
    Path logs = spec.directory() == null ? directory.logs() : spec.directory().toAbsolutePath();
    site = new Site(home, directory, logs);
    shares = new AppShares(spec.extras().hold(), directory);
    shares.sweep(new StackRegistry(home));
    starter = new StackStarter(spec, site, shares);
    guardian = GuardianLauncher.start(home, directory, owner);
    StackStates.write(directory.state(), state(false));
  }

  /**
   * Starts everything and returns when every protocol has answered.
   *
   * @throws dev.headroom.testbed.process.PortInUseException when a port that was asked for is
   *     taken; then nothing was started
   * @throws StackStartException when a part did not; then nothing is left running
   * @throws dev.headroom.testbed.home.HomeUnusableException when there is no place for its data
   */
  public static Stack start(StackSpec spec) {
    new WantedPorts(spec.ports()).verify();
    HeadroomHome home = HeadroomHome.resolve();
    new StackRegistry(home).sweep();
    try {
      Stack stack = new Stack(home, spec);
      stack.startParts(spec.shutdownHook());
      return stack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void startParts(boolean withHook) throws IOException {
    if (withHook) {
      Runtime.getRuntime().addShutdownHook(hook);
    }
    boolean ready = false;
    try {
      endpoints = starter.start();
      StackStates.write(directory.state(), state(true));
      Files.createFile(directory.ready());
      ready = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackStartException("stack", "the start was given up", List.of(), e);
    } finally {
      if (!ready) {
        close();
      }
    }
  }

  private StackState state(boolean ready) {
    List<StackState.StoredPart> parts =
        starter.parts().stream()
            .map(
                part ->
                    new StackState.StoredPart(
                        part.process().name(),
                        part.process().pid(),
                        part.process().logFile().toString(),
                        part.startMillis()))
            .toList();
    return new StackState(
        directory.id(),
        createdMillis,
        owner,
        Owner.of(guardian.handle()),
        ready ? endpoints : null,
        parts);
  }

  /** Names the stack for {@link StackRegistry#find}. */
  public String id() {
    return directory.id();
  }

  public Endpoints endpoints() {
    return endpoints;
  }

  /** The parts that were started, in the order in which they became ready. */
  public List<Part> parts() {
    return starter.parts().stream()
        .map(
            part ->
                new Part(
                    part.process().name(),
                    part.process().pid(),
                    part.process().isAlive(),
                    part.process().logFile(),
                    part.startMillis()))
        .toList();
  }

  /**
   * The process that now goes by a part's name, alive or not.
   *
   * @throws IllegalArgumentException if there is no such part
   */
  public ProcessHandle process(String part) {
    return starter.replacements().process(part).handle();
  }

  /**
   * The parts that {@link #kill} or {@link #stop} took and {@link #start(String)} has not brought
   * back.
   */
  public Set<String> away() {
    return starter.replacements().away();
  }

  /** Ends a part with SIGKILL; returns when it has ended. */
  public void kill(String part) {
    starter.replacements().kill(part);
  }

  /** Asks a part to end and returns when it has; one that has not after 2 min is killed. */
  public void stop(String part) {
    starter.replacements().stop(part);
  }

  /**
   * Starts a part that has ended as it was started before, on the same ports and data; its log goes
   * on. Returns once its protocol answers.
   *
   * @throws StackStartException when it does not, or still runs
   */
  public void start(String part) throws IOException, InterruptedException {
    starter.replacements().start(part);
    synchronized (this) {
      if (!ended) {
        endpoints = starter.withPidsOf(endpoints);
        StackStates.write(directory.state(), state(true));
      }
    }
  }

  /**
   * Holds each of the app's instances to a share of the processors from now on; they were started
   * with {@link StackSpec#withCpuHold}.
   *
   * @param cores of processor time a second, 0.01 or more
   */
  public void limitApps(double cores) throws IOException {
    shares.limit(cores);
  }

  /** Lets the instances run free again. */
  public void liftAppLimits() throws IOException {
    shares.lift();
  }

  /** By instance: how often it was held up so far; without those of which nobody tells. */
  public Map<String, Throttling> throttling() {
    return shares.throttling();
  }

  /**
   * Starts a process that belongs to the stack and that the caller talks to over standard input and
   * output; its standard error goes to its log. When the owner dies it has 4 s to end by itself.
   *
   * @throws StackStartException when the program can't be run
   */
  public ManagedProcess spawn(String name, List<String> command) {
    return spawn(name, command, Map.of());
  }

  /** As {@link #spawn(String, List)}, with more environment. */
  public ManagedProcess spawn(String name, List<String> command, Map<String, String> environment) {
    return site.spawn(name, marked(command), environment, Ending.BY_ITSELF);
  }

  /** Starts servers beyond those of the spec. */
  @FunctionalInterface
  public interface Addition<T> {
    T startAt(Site site) throws IOException, InterruptedException;
  }

  /**
   * Starts more servers, such as {@code site -> RedisCluster.start(site, "cluster", 3, 0)}; they
   * end with the stack.
   *
   * @throws StackStartException when one did not become ready
   */
  public <T> T add(Addition<T> addition) throws IOException, InterruptedException {
    return addition.startAt(site);
  }

  private List<String> marked(List<String> command) {
    Path program = Path.of(command.get(0)).getFileName();
    if (!program.equals(Path.of(Programs.java()).getFileName())) {
      return command;
    }
    List<String> marked = new ArrayList<>(command);
    marked.add(1, "-D" + directory.marker().text());
    return marked;
  }

  /** Ends every part, the users of others before those, and removes the data; the logs stay. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook may run at the same time, and one of the two comes second.
    }
    end();
  }

  private synchronized void end() {
    if (ended) {
      return;
    }
    ended = true;
    starter.close();
    site.close();
    shares.close();
    try {
      FileTrees.delete(directory.data());
      Files.deleteIfExists(directory.register().file());
      Files.deleteIfExists(directory.groups().file());
      Files.deleteIfExists(directory.ready());
      Files.deleteIfExists(directory.state());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      guardian.kill();
    }
  }
}
