package dev.headroom.capacity.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results may go, settled before anything is measured, so that nothing measured is lost. */
final class OutputFolder {
  private OutputFolder() {}

  /**
   * @return the folder, not made yet
   * @throws UsageException if it can't be made or holds something already
   */
  static Path check(Path wanted) {
    Path folder = wanted.toAbsolutePath().normalize();
    if (Files.exists(folder)) {
      if (!Files.isDirectory(folder)) {
        throw new UsageException(
            "--out " + wanted + " is a file.", "Name a folder that is new or empty.");
      }
      if (!empty(folder)) {
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

  private static boolean empty(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
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
