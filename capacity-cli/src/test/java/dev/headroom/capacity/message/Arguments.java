package dev.headroom.capacity.message;

import java.util.ArrayList;
import java.util.List;

/** The arguments of a call, as they stand in a source. */
final class Arguments {

  private Arguments() {}

  /** Those from behind the opening bracket up to the closing one. */
  static List<String> from(String source, int start) {
    List<String> arguments = new ArrayList<>();
    int begin = start;
    int depth = 1;
    int at = start;
    boolean quoted = false;
    for (; at < source.length() && depth > 0; at++) {
      char c = source.charAt(at);
      if (quoted) {
        at += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      } else if (c == ',' && depth == 1) {
        arguments.add(source.substring(begin, at));
        begin = at + 1;
      }
    }
    arguments.add(source.substring(begin, Math.max(begin, at - 1)));
    return arguments;
  }
}
