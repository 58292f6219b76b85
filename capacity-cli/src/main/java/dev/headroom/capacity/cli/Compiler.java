package dev.headroom.capacity.cli;

import java.util.List;
import java.util.Locale;

/** How the JVMs of held instances compile. */
enum Compiler {
  /** The first compiler alone. */
  QUICK(List.of("-XX:TieredStopAtLevel=1")),
  /** As JVMs do by themselves. */
  FULL(List.of());

  private final List<String> arguments;

  Compiler(List<String> arguments) {
    this.arguments = arguments;
  }

  List<String> arguments() {
    return arguments;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
