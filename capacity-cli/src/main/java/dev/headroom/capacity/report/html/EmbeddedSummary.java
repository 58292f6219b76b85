package dev.headroom.capacity.report.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code summary.json} inside the page. One that would make the page too large is cut to the first
 * entries of its lists and says so: {@code "shortened": true}.
 */
final class EmbeddedSummary {
  private static final int MOST_BYTES = 200_000;
  private static final int LONGEST = 200;
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]");
  private static final JsonMapper JSON = JsonMapper.shared();

  private EmbeddedSummary() {}

  /** Safe inside a script element: it holds no {@code <}, and nothing that turns text around. */
  static String of(String summaryJson) {
    String embedded = escaped(summaryJson);
    for (int most = 100; tooLarge(embedded) && most > 0; most /= 3) {
      if (cut(JSON.readTree(summaryJson), most) instanceof ObjectNode shortened) {
        shortened.put("shortened", true);
        embedded = escaped(JSON.writeValueAsString(shortened));
      }
    }
    return tooLarge(embedded) ? "{\"shortened\":true}" : embedded;
  }

  private static boolean tooLarge(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  private static String escaped(String json) {
    return INVISIBLE
        .matcher(json.replace("<", "\\u003c"))
        .replaceAll(
            found -> String.format(Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
  }

  private static JsonNode cut(JsonNode node, int most) {
    if (node instanceof ArrayNode array) {
      ArrayNode kept = JSON.createArrayNode();
      for (int i = 0; i < Math.min(most, array.size()); i++) {
        kept.add(cut(array.get(i), most));
      }
      return kept;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode kept = JSON.createObjectNode();
      object.properties().stream()
          .limit(LONGEST)
          .forEach(entry -> kept.set(entry.getKey(), cut(entry.getValue(), most)));
      return kept;
    }
    return node.isString() && node.asString().length() > LONGEST
        ? JSON.getNodeFactory().stringNode(node.asString().substring(0, LONGEST))
        : node;
  }
}
