package dev.headroom.testbed.share;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a group, sets a quota, has a process enter it, and removes it again. */
final class Trial {
  private static final double SOME_CORES = 0.5;

  private Trial() {}

  /** Why a group there can't be used; empty where it can. */
  static Optional<String> of(ControlGroups groups) {
    try {
      if (groups.version() == Version.V2) {
        handDown(groups.parent());
      }
      CpuGroup group = groups.make("trial-" + ProcessHandle.current().pid(), "x");
      try (group) {
        group.limit(SOME_CORES);
        return Command.failure(group.around(List.of("/bin/sh", "-c", ":")));
      }
    } catch (AccessDeniedException denied) {
      return Optional.of("no right to write there");
    } catch (FileSystemException refused) {
      return Optional.of(String.valueOf(refused.getReason()));
    } catch (IOException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  /** Groups of the second version have a quota only where the one above hands that down. */
  private static void handDown(Path parent) throws IOException {
    Path control = parent.resolve("cgroup.subtree_control");
    if (!Places.words(control).contains("cpu")) {
      Files.writeString(control, "+cpu");
    }
  }
}
