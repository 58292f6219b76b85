package dev.headroom.testbed;

import dev.headroom.testbed.guardian.Reaper;
import dev.headroom.testbed.guardian.StackDirectory;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stacks of this user, whichever process started them. */
public final class StackRegistry {
  private final HeadroomHome home;

  public StackRegistry(HeadroomHome home) {
    this.home = home;
  }

  /** The stacks in Headroom's home. */
  public static StackRegistry open() {
    return new StackRegistry(HeadroomHome.resolve());
  }

  /** Those that run or are being started, the oldest first. */
  public List<RunningStack> list() {
    return directories().map(RunningStack::at).flatMap(Optional::stream).toList();
  }

  /** The stack of this id while it runs. */
  public Optional<RunningStack> find(String id) {
    return list().stream().filter(stack -> stack.state().id().equals(id)).findFirst();
  }

  /**
   * Ends what is left of stacks that nobody watches any more, because owner and guardian were both
   * killed or the machine went down.
   *
   * @return how many there were
   */
  public int sweep() {
    List<RunningStack> left = list().stream().filter(RunningStack::isUnwatched).toList();
    left.forEach(stack -> reap(stack.directory()));
    LogRetention.prune(home);
    return left.size();
  }

  private static void reap(StackDirectory directory) {
    try {
      new Reaper(directory).endAbandoned();
    } catch (IOException e) {
      throw new UncheckedIOException("could not clear " + directory.root(), e);
    }
  }

  private Stream<StackDirectory> directories() {
    try (Stream<Path> found = Files.list(home.stacks())) {
      return found.sorted(Comparator.naturalOrder()).map(StackDirectory::new).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
