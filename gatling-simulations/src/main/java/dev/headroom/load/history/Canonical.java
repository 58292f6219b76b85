package dev.headroom.load.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
        to.append(before).append(TextNode.valueOf(name)).append(':');
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
    } else {
      to.append(node);
    }
  }
}
