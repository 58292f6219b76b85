package dev.headroom.chaos.runner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code journal.jsonl}: each line is on its way to disk before the next thing is done. That it
 * can't be written, or whoever hears of it breaks, ends no drill in the middle: what is in force
 * has to be undone first. Nothing follows the line {@code ENDED}.
 */
public final class Journal implements Closeable {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private final Writer out;
  private final Consumer<JournalEntry> heard;
  private @Nullable Exception failure;
  private boolean closed;

  private Journal(Writer out, Consumer<JournalEntry> heard) {
    this.out = out;
    this.heard = heard;
  }

  /**
   * Begins a new one.
   *
   * @param heard is told each entry, on the thread that writes it; must be quick
   * @throws IOException if the file can't be created
   */
  public static Journal open(Path file, Consumer<JournalEntry> heard) throws IOException {
    return new Journal(Files.newBufferedWriter(file, StandardCharsets.UTF_8), heard);
  }

  synchronized void write(JournalEntry entry) {
    if (closed) {
      return;
    }
    try {
      out.write(JSON.writeValueAsString(entry));
      out.write('\n');
      out.flush();
    } catch (IOException | RuntimeException unwritable) {
      failure = unwritable;
    }
    try {
      heard.accept(entry);
    } catch (RuntimeException notHeard) {
      failure = notHeard;
    }
    closed = entry.event() == JournalEntry.Event.ENDED;
  }

  /** Why it isn't whole; null if it is. */
  synchronized @Nullable Exception failure() {
    return failure;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    out.close();
  }
}
