package dev.headroom.testbed.guardian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The control groups of a stack, one directory a line, appended as they are made. */
public record Groups(Path file) {

  /** Adds one that was made. */
  public void add(Path group) throws IOException {
    Files.writeString(file, group + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Removes those that are left; their processes must have ended. */
  void remove() throws IOException {
    try {
      for (String group : Files.readAllLines(file)) {
        remove(Path.of(group));
      }
      Files.deleteIfExists(file);
    } catch (NoSuchFileException none) {
      // most stacks have no groups
    }
  }

  private static void remove(Path group) {
    try {
      Files.deleteIfExists(group);
    } catch (IOException busy) {
      // whoever starts a stack with groups the next time removes it
    }
  }
}
