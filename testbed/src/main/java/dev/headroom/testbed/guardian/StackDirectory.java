package dev.headroom.testbed.guardian;

import java.nio.file.Path;

/**
 * The files of one stack, at the same place for its owner, its guardian and those who stop it from
 * elsewhere.
 *
 * @param root {@code stacks/<id>} in Headroom's home
 */
public record StackDirectory(Path root) {

  public String id() {
    return root.getFileName().toString();
  }

  public StackMarker marker() {
    return new StackMarker(id());
  }

  /** What is deleted with the stack. */
  public Path data() {
    return root.resolve(marker().text());
  }

  /** What is kept, unless the spec names another place. */
  public Path logs() {
    return root.resolve("logs");
  }

  public Register register() {
    return new Register(root.resolve("pids"));
  }

  /** Where its processes are held to a share of the processors. */
  public Groups groups() {
    return new Groups(root.resolve("groups"));
  }

  /** Exists once someone wants the stack stopped. */
  public Path stopRequest() {
    return root.resolve("stop");
  }

  /** Exists once everything has started: until then the stack ends with who starts it. */
  public Path ready() {
    return root.resolve("ready");
  }

  /** Exists as long as the stack does. */
  public Path state() {
    return root.resolve("stack.json");
  }
}
