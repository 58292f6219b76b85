package dev.headroom.capacity.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations of a results folder, each whole line as it is written. */
final class Histories {
  private static final JsonMapper JSON = new JsonMapper();

  private Histories() {}

  /** All operations; the line that tells that some are missing is none. */
  static List<JsonNode> operations(Path results) throws IOException {
    Path file = results.resolve("history.jsonl.gz");
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JSON::readTree)
          .filter(line -> !line.get("op").asString().equals("lost"))
          .toList();
    }
  }
}
