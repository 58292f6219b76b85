package dev.headroom.testbed;

import dev.headroom.testbed.guardian.StackDirectory;
import dev.headroom.testbed.home.FileTrees;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the logs of the stacks that ended last. */
final class LogRetention {
  private static final int KEPT = 20;

  private LogRetention() {}

  static void prune(HeadroomHome home) {
    try (Stream<Path> stacks = Files.list(home.stacks())) {
      List<Path> ended =
          stacks
              .map(StackDirectory::new)
              .filter(stack -> !Files.exists(stack.state()) && !Files.exists(stack.data()))
              .map(StackDirectory::root)
              .sorted(Comparator.reverseOrder())
              .skip(KEPT)
              .toList();
      for (Path stack : ended) {
        FileTrees.delete(stack);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
