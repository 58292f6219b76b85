package dev.headroom.capacity.read;

import dev.headroom.capacity.run.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code run.json} of a results folder. */
public final class ManifestFile {

  public static final String NAME = "run.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ManifestFile() {}

  /**
   * @throws UnreadableLogException if it is missing or no manifest
   */
  public static RunManifest read(Path resultsFolder) {
    Path file = resultsFolder.resolve(NAME);
    try {
      return JSON.readValue(Files.readAllBytes(file), RunManifest.class);
    } catch (IOException | JacksonException e) {
      String why =
          e instanceof JacksonException j ? j.getOriginalMessage() : String.valueOf(e.getMessage());
      UnreadableLogException unreadable =
          new UnreadableLogException(
              file + " can't be read: " + why.lines().findFirst().orElse("?"),
              "Give the folder's simulation.log itself.");
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  /** Writes it whole or not at all: a reader never sees half of it. */
  public static void write(Path resultsFolder, RunManifest manifest) throws IOException {
    Path half = resultsFolder.resolve(NAME + ".part");
    Files.write(half, JSON.writeValueAsBytes(manifest));
    Files.move(
        half,
        resultsFolder.resolve(NAME),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
