package dev.headroom.testbed.support;

import dev.headroom.testbed.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
    return fork("owned", stores);
  }

  /** Starts one whose stack outlives it. */
  public static ForkedOwner leaving(Set<Store> stores) throws IOException {
    return fork("unowned", stores);
  }

  private static ForkedOwner fork(String kind, Set<Store> stores) throws IOException {
    List<String> command = new ArrayList<>(java());
    command.add(kind);
    stores.forEach(store -> command.add(store.name()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null || !line.startsWith("ready ")) {
      throw new IOException("the owner said " + line);
    }
    return new ForkedOwner(process, line.substring("ready ".length()));
  }

  private static List<String> java() {
    return List.of(
        System.getProperty("java.home") + "/bin/java",
        "-cp",
        System.getProperty("java.class.path"),
        StackOwner.class.getName());
  }
}
