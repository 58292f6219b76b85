package dev.headroom.capacity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where results may go, settled before anything is measured, so that nothing measured is lost. */
final class OutputFolder {
  private OutputFolder() {}

  /**
   * @return the folder, not made yet
   * @throws UsageException if it can't be made or holds something already
   */
  static Path check(Path wanted) {
    return check(wanted, Set.of());
  }

  /** As {@link #check(Path)}, but an earlier report may lie there: it is written anew. */
  static Path checkForReport(Path wanted) {
    return check(
        wanted,
        Stream.concat(
                Arrays.stream(ReportFormat.values()).map(ReportFormat::file),
                Redraws.FILES.stream())
            .collect(Collectors.toSet()));
  }

  private static Path check(Path wanted, Set<String> mayHold) {
    Path folder = wanted.toAbsolutePath().normalize();
    if (Files.exists(folder)) {
      if (!Files.isDirectory(folder)) {
        throw new UsageException(
            "--out " + wanted + " is a file.", "Name a folder that is new or empty.");
      }
      if (!holdsOnly(mayHold, folder)) {
        throw new UsageException(
            "--out " + wanted + " holds something already.", "Name a folder that is new or empty.");
      }
    }
    Path existing = folder;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing) || !writable(existing)) {
      throw new UsageException(
          "--out " + wanted + " can't be written: no right to write in " + existing + ".",
          "Name a folder that you may write.");
    }
    return folder;
  }

  private static boolean holdsOnly(Set<String> names, Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(entry -> names.contains(String.valueOf(entry.getFileName())));
    } catch (IOException unreadable) {
      return false;
    }
  }

  // Asked by writing: a read-only mount says yes to every other question.
  private static boolean writable(Path folder) {
    try {
      Files.delete(Files.createTempDirectory(folder, ".headroom"));
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
