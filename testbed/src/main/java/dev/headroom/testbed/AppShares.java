package dev.headroom.testbed;

import dev.headroom.testbed.guardian.StackDirectory;
import dev.headroom.testbed.share.CpuGroup;
import dev.headroom.testbed.share.Throttling;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups in which the app's instances run, where they are to be held to a share of a core. */
final class AppShares implements AutoCloseable {
  private final StackSpec.@Nullable CpuHold hold;
  private final StackDirectory directory;
  private final Map<String, CpuGroup> groups = new LinkedHashMap<>();

  AppShares(StackSpec.@Nullable CpuHold hold, StackDirectory directory) {
    this.hold = hold;
    this.directory = directory;
  }

  /** The command that runs an instance, in a group of its own where it is to have one. */
  synchronized List<String> around(String part, List<String> command) throws IOException {
    if (hold == null) {
      return command;
    }
    CpuGroup group = hold.groups().make(directory.id(), part);
    groups.put(part, group);
    if (group.directory().isPresent()) {
      directory.groups().add(group.directory().get());
    }
    return group.around(command);
  }

  /** What the JVM is told of its size. */
  List<String> jvmArguments() {
    return hold == null ? List.of() : hold.jvmArguments();
  }

  synchronized void limit(double cores) throws IOException {
    if (hold == null) {
      throw new IllegalStateException("this stack was started without groups");
    }
    for (CpuGroup group : groups.values()) {
      group.limit(cores);
    }
  }

  synchronized void lift() throws IOException {
    for (CpuGroup group : groups.values()) {
      group.lift();
    }
  }

  synchronized Map<String, Throttling> throttling() {
    Map<String, Throttling> told = new LinkedHashMap<>();
    groups.forEach((part, group) -> group.throttling().ifPresent(now -> told.put(part, now)));
    return told;
  }

  /** Removes what stacks that are gone have left, before groups are made. */
  void sweep(StackRegistry stacks) {
    if (hold != null) {
      hold.groups().sweep(id -> stacks.find(id).isPresent());
    }
  }

  @Override
  public synchronized void close() {
    groups.values().forEach(CpuGroup::close);
    groups.clear();
  }
}
