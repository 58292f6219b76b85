package dev.headroom.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps each figure as it comes, one line of {@code target/figures/figures.md}. */
final class FigureList {

  private FigureList() {}

  static void add(String what, String aim, String measured) {
    Path file = Path.of("target", "figures", "figures.md");
    String line = "| %s | %s | %s |\n".formatted(what, aim, measured);
    System.out.print(line);
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.writeString(file, "| figure | aim | measured |\n|---|---|---|\n");
      }
      Files.writeString(file, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
