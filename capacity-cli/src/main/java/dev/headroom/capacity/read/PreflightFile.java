package dev.headroom.capacity.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code preflight.json} of a results folder: what arithmetic said before the run. */
public final class PreflightFile {

  public static final String NAME = "preflight.json";

  private static final JsonMapper JSON = new JsonMapper();

  private PreflightFile() {}

  /** A sentence a contradiction of the plan; none where there is no such file. */
  public static List<String> contradictions(Path resultsFolder) {
    Path file = resultsFolder.resolve(NAME);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<String> sentences = new ArrayList<>();
      for (JsonNode finding : JSON.readTree(Files.readAllBytes(file)).path("findings")) {
        if (finding.path("severity").asString("").equals("CONTRADICTION")) {
          sentences.add(
              "The plan contradicts itself: "
                  + finding.path("what").asString("?")
                  + " ("
                  + finding.path("numbers").asString("?")
                  + "). Mend: "
                  + finding.path("mend").asString("none")
                  + ".");
        }
      }
      return List.copyOf(sentences);
    } catch (IOException | JacksonException damaged) {
      return List.of(NAME + " can't be read: what arithmetic said of the plan is lost.");
    }
  }
}
