package dev.headroom.capacity.stack;

import dev.headroom.testbed.process.LogTail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a part ended, as far as its log says so. */
final class LastWords {
  private static final String OUT_OF_MEMORY = "OutOfMemoryError";
  private static final int LONGEST = 200;

  private LastWords() {}

  static String of(Path log) {
    return outOfMemory(log)
        .orElseGet(
            () -> {
              List<String> last = LogTail.of(log, 1);
              return last.isEmpty() ? "it said nothing" : "it said last: " + shortened(last.get(0));
            });
  }

  /** The first line that tells of it. */
  static Optional<String> outOfMemory(Path log) {
    // whatever the bytes: a part that is killed may leave half a character
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.contains(OUT_OF_MEMORY))
          .findFirst()
          .map(LastWords::shortened);
    } catch (IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  private static String shortened(String line) {
    String text = line.strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
