package dev.headroom.reference.contract;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The members of JSON, in order of their names, without types: <code>{a, b: [{c}]}</code>. */
final class Shape {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern BARE = Pattern.compile("(?<!: )(\"\\w+\")(?=\\s*[,}])");

  private Shape() {}

  /**
   * Of a sketch, which leaves values out where it likes, such as <code>{"a", "b": [{"c"}], "d": []}
   * </code>.
   */
  static String ofSketch(String sketch) {
    return ofValue(JSON.readTree(BARE.matcher(sketch).replaceAll("$1: 0")));
  }

  private static String ofValue(JsonNode node) {
    if (node.isArray()) {
      return "[" + (node.isEmpty() ? "" : ofValue(node.get(0))) + "]";
    }
    Map<String, String> members = new TreeMap<>();
    node.properties().forEach(member -> members.put(member.getKey(), ofValue(member.getValue())));
    return node.isObject() ? text(members) : "";
  }

  /** Of a schema, whose references lead into the components of {@code root}. */
  static String ofSchema(JsonNode schema, JsonNode root) {
    if (schema.has("$ref")) {
      return ofSchema(root.at(schema.path("$ref").asString().substring(1)), root);
    }
    if (schema.has("items")) {
      return "[" + ofSchema(schema.path("items"), root) + "]";
    }
    Map<String, String> members = new TreeMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(member -> members.put(member.getKey(), ofSchema(member.getValue(), root)));
    return schema.has("properties") ? text(members) : "";
  }

  private static String text(Map<String, String> members) {
    StringBuilder text = new StringBuilder("{");
    members.forEach(
        (name, shape) ->
            text.append(text.length() > 1 ? ", " : "")
                .append(name)
                .append(shape.isEmpty() ? "" : ": " + shape));
    return text.append("}").toString();
  }
}
