package dev.headroom.capacity.cli;

import dev.headroom.capacity.stack.Exploration;
import dev.headroom.capacity.stack.Exploration.PartView;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Where the parts of a stack are reached, for people or as JSON for programs. */
final class StackText {
  private StackText() {}

  static void print(Console console, Exploration stack, boolean json) {
    PrintWriter out = console.out();
    if (json) {
      out.println(
          new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(stack.addresses()));
      return;
    }
    stack
        .addresses()
        .forEach(
            (name, where) -> {
              if (where != null && !name.equals("pids")) {
                out.printf(" %-11s %s%n", name, text(where));
              }
            });
    out.println();
    for (PartView part : stack.parts()) {
      String mark =
          part.alive()
              ? console.result().unicode() ? "✓" : "+"
              : console.result().unicode() ? "✗" : "x";
      out.printf(
          " %s %-9s pid %-7d %s%n",
          mark, part.name(), part.pid(), part.alive() ? "runs" : "has ended");
    }
  }

  private static String text(Object where) {
    return where instanceof Iterable<?> several
        ? String.join(", ", strings(several))
        : where.toString();
  }

  private static Iterable<String> strings(Iterable<?> several) {
    List<String> strings = new ArrayList<>();
    several.forEach(one -> strings.add(one.toString()));
    return strings;
  }
}
