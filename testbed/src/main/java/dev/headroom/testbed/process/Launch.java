package dev.headroom.testbed.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param name the part, as people see it
 * @param command the program and its arguments
 * @param environment added to the caller's environment
 * @param log takes standard error, and standard output too unless it is piped
 * @param piped whether the caller talks to it over standard input and output
 */
public record Launch(
    String name, List<String> command, Map<String, String> environment, Path log, boolean piped) {

  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
