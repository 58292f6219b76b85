package dev.headroom.testbed.support;

import dev.headroom.testbed.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A stack owner in a process of its own, to be killed.
 *
 * @param stackId of the stack that it started
 */
public record ForkedOwner(Process process, String stackId) {

  /** Starts it and returns when its stack is ready. */
  public static ForkedOwner owning(Set<Store> stores) throws IOException {
    return ready(builder(StackOwner.Kind.OWNED, stores).start());
  }

  /** Starts one whose stack outlives it. */
  public static ForkedOwner leaving(Set<Store> stores) throws IOException {
    return ready(builder(StackOwner.Kind.UNOWNED, stores).start());
  }

  /** Runs one that dies as soon as its first store is ready, with a home of its own. */
  public static void dyingWhileStarting(Path home, Set<Store> stores)
      throws IOException, InterruptedException {
    ProcessBuilder builder = builder(StackOwner.Kind.DIES_WHILE_STARTING, stores);
    builder.environment().put("HEADROOM_HOME", home.toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
  }

  private static ForkedOwner ready(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null || !line.startsWith("ready ")) {
      throw new IOException("the owner said " + line);
    }
    return new ForkedOwner(process, line.substring("ready ".length()));
  }

  private static ProcessBuilder builder(StackOwner.Kind kind, Set<Store> stores) {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                StackOwner.class.getName(),
                kind.name()));
    stores.forEach(store -> command.add(store.name()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
