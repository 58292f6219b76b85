package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code facts.jsonl.gz}: a fact a line, as the app told them. Its last line says how many there
 * were: without it, or with another number of them, it is not whole.
 */
public final class FactsFile {

  public static final String NAME = "facts.jsonl.gz";

  private FactsFile() {}

  /** What it says; {@link Facts#NONE} where there is no such file. */
  public static Facts read(Path resultsFolder) {
    Path file = resultsFolder.resolve(NAME);
    if (!Files.exists(file)) {
      return Facts.NONE;
    }
    FactLines facts = new FactLines();
    try (PackedLines lines = new PackedLines(file)) {
      while (lines.next()) {
        if (lines.length() > 0) {
          facts.read(lines);
        }
      }
    } catch (IOException cut) {
      facts.damaged();
    }
    return facts.facts();
  }
}
