package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Operation;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code history.jsonl.gz}: an operation a line. A tail cut off in the middle is left out. */
public final class HistoryFile {

  public static final String NAME = "history.jsonl.gz";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * @param operations lines read
   * @param unreadableLines lines that are no operation
   * @param cut whether the file ends in the middle
   */
  public record Outcome(long operations, long unreadableLines, boolean cut) {}

  private HistoryFile() {}

  /** Hands every operation on, in the file's order, without keeping any. */
  public static Outcome read(Path file, Consumer<Operation> to) throws IOException {
    long operations = 0;
    long unreadable = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        try {
          to.accept(JSON.readValue(line, Operation.class));
          operations++;
        } catch (JacksonException e) {
          unreadable++;
        }
      }
    } catch (EOFException | ZipException e) {
      return new Outcome(operations, unreadable, true);
    }
    return new Outcome(operations, unreadable, false);
  }
}
