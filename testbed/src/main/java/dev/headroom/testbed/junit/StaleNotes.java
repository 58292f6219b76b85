package dev.headroom.testbed.junit;

import dev.headroom.testbed.StackRegistry;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Notes of builds whose stack has ended. */
final class StaleNotes {
  private StaleNotes() {}

  static void delete(HeadroomHome home) throws IOException {
    StackRegistry registry = new StackRegistry(home);
    try (Stream<Path> files = Files.list(home.builds())) {
      List<Path> notes = files.filter(file -> !file.endsWith("lock")).toList();
      for (Path note : notes) {
        if (registry.find(Files.readString(note)).isEmpty()) {
          Files.deleteIfExists(note);
        }
      }
    }
  }
}
