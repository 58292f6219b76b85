package dev.headroom.reference.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps each figure as it comes, one line of {@code target/figures/figures.md}. */
final class FigureList {
  private static final Path FILE = Path.of("target", "figures", "figures.md");

  private FigureList() {}

  static void add(String what, String aim, String measured) {
    String line = "| %s | %s | %s |".formatted(what, aim, measured);
    System.out.println(line);
    try {
      Files.createDirectories(FILE.getParent());
      if (!Files.exists(FILE)) {
        Files.writeString(FILE, "| figure | aim | measured |\n|---|---|---|\n");
      }
      Files.writeString(FILE, line + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
