package dev.headroom.testbed.process;

import dev.headroom.testbed.guardian.Ending;
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
 * @param ending how it wants to end; one that ends by itself is talked to over standard input and
 *     output
 */
public record Launch(
    String name, List<String> command, Map<String, String> environment, Path log, Ending ending) {

  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  boolean piped() {
    return ending == Ending.BY_ITSELF;
  }
}
