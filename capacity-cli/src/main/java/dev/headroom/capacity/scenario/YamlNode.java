package dev.headroom.capacity.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A piece of YAML that knows its line, from 1. */
sealed interface YamlNode {

  int line();

  record Scalar(int line, String text) implements YamlNode {}

  record Sequence(int line, List<YamlNode> items) implements YamlNode {}

  /** {@code keyLines} has the line of each key. */
  record Mapping(int line, Map<String, YamlNode> values, Map<String, Integer> keyLines)
      implements YamlNode {}

  /**
   * @throws ScenarioException if it is no YAML
   */
  static YamlNode parse(String file, String text) {
    try (JsonParser parser = new YAMLMapper().createParser(text)) {
      if (parser.nextToken() == null) {
        throw new ScenarioException(file + ":1", "the file is empty.", "name: my-scenario");
      }
      return read(file, parser);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      String what = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("?");
      throw new ScenarioException(
          file + ":" + line,
          "this is no YAML (" + what.strip() + ").",
          "key: value, indented by two spaces, text with : or # in quotes");
    }
  }

  private static YamlNode read(String file, JsonParser parser) {
    int line = parser.currentTokenLocation().getLineNr();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(file, parser));
      }
      return new Sequence(line, items);
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return new Scalar(line, String.valueOf(parser.getString()));
    }
    Map<String, YamlNode> values = new LinkedHashMap<>();
    Map<String, Integer> keyLines = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      if (keyLines.put(key, keyLine) != null) {
        throw new ScenarioException(
            file + ":" + keyLine, "\"" + key + "\" stands here twice.", "it once");
      }
      values.put(key, read(file, parser));
    }
    return new Mapping(line, values, keyLines);
  }
}
