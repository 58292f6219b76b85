package dev.headroom.load.history;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.TreeSet;

/** One text for every JSON that says the same: keys in order, nothing between. */
final class Canonical {

  private Canonical() {}

  static String text(JsonNode node) {
    StringBuilder text = new StringBuilder(192);
    write(node, text);
    return text.toString();
  }

  private static void write(JsonNode node, StringBuilder to) {
    if (node.isObject()) {
      String before = "{";
      TreeSet<String> names = new TreeSet<>();
      node.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        quoted(name, to.append(before)).append(':');
        write(node.path(name), to);
        before = ",";
      }
      to.append(names.isEmpty() ? "{}" : "}");
    } else if (node.isArray()) {
      String before = "[";
      for (Iterator<JsonNode> elements = node.elements(); elements.hasNext(); before = ",") {
        to.append(before);
        write(elements.next(), to);
      }
      to.append(node.isEmpty() ? "[]" : "]");
    } else if (node.isTextual()) {
      quoted(node.textValue(), to);
    } else {
      to.append(node.asText());
    }
  }

  /** A node's own {@code toString} begins by making a writer, which costs more than the rest. */
  private static StringBuilder quoted(String text, StringBuilder to) {
    to.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, to);
    return to.append('"');
  }
}
