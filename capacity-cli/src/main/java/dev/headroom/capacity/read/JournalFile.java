package dev.headroom.capacity.read;

import dev.headroom.capacity.run.DrillEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code journal.jsonl}: what a drill did and saw, a line each. */
public final class JournalFile {

  public static final String NAME = "journal.jsonl";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * @param unreadableLines lines that are none, e.g. the last one of a drill cut off
   */
  public record Content(List<DrillEntry> entries, int unreadableLines) {}

  private JournalFile() {}

  /** Its lines in order of time; none if there is no file. */
  public static Content read(Path resultsFolder) {
    Path file = resultsFolder.resolve(NAME);
    if (!Files.exists(file)) {
      return new Content(List.of(), 0);
    }
    List<DrillEntry> entries = new ArrayList<>();
    int unreadable = 0;
    try (ByteInput in = new ByteInput(file)) {
      while (in.more()) {
        try {
          DrillEntry entry = JSON.readValue(in.readLine(), DrillEntry.class);
          if (entry == null || entry.event() == null) {
            unreadable++;
          } else {
            entries.add(entry);
          }
        } catch (JacksonException e) {
          unreadable++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    entries.sort(Comparator.comparingLong(DrillEntry::at));
    return new Content(List.copyOf(entries), unreadable);
  }
}
