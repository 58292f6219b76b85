package dev.headroom.testbed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** States as JSON files, replaced whole so that no reader sees a half. */
final class StackStates {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StackStates() {}

  static void write(Path file, Object state) throws IOException {
    Files.createDirectories(file.getParent());
    Path next = Files.createTempFile(file.getParent(), ".state", null);
    Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** None when there is no such file or it can't be understood. */
  static <T> Optional<T> read(Path file, Class<T> type) throws IOException {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), type));
    } catch (NoSuchFileException | JacksonException e) {
      return Optional.empty();
    }
  }
}
