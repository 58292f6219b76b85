package dev.headroom.capacity.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line that starts a load generator. What stands in the environment variable {@code
 * HEADROOM_GENERATOR_OPTS} comes after our own options of its JVM: {@code -Xmx2g} for more memory.
 */
final class GeneratorCommand {
  private static final String OPTIONS = "HEADROOM_GENERATOR_OPTS";
  private static final String MAIN = "dev.headroom.load.LoadGenerator";

  // 127.0.0.1 is left to the app's own connections
  private static final int FIRST_SOURCE = 2;

  private GeneratorCommand() {}

  static List<String> of(
      String classPath, Path scenario, List<URI> targets, Path out, int injector, RunPlan plan) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Gatling reaches into java.lang; without this it ends with an
                // IllegalAccessException
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Xmx1g",
                // rather no generator than one that limps and blames the system
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                classPath,
                MAIN,
                "--scenario",
                scenario.toString(),
                "--out",
                out.toString(),
                "--seed",
                Long.toString(plan.seed()),
                "--injector",
                Integer.toString(injector),
                "--injectors",
                Integer.toString(plan.injectors())));
    command.addAll(command.indexOf("-cp"), options());
    command.addAll(plan.inspection().arguments());
    for (URI target : targets) {
      command.add("--target");
      command.add(target.toString());
    }
    for (int address = 0; address < plan.addresses(); address++) {
      command.add("--source");
      command.add("127.0.0." + (FIRST_SOURCE + address));
    }
    return command;
  }

  private static List<String> options() {
    String given = System.getenv(OPTIONS);
    return given == null || given.isBlank() ? List.of() : List.of(given.strip().split("\\s+"));
  }
}
