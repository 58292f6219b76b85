package dev.headroom.testbed.share;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Control groups beneath one that we may write to.
 *
 * @param parent a directory of the kernel's file system for them
 */
record ControlGroups(Version version, Path parent) implements CpuGroups {

  @Override
  public CpuGroup make(String stack, String part) throws IOException {
    return new ControlGroup(
        version, Files.createDirectory(parent.resolve(PREFIX + stack + "." + part)));
  }

  @Override
  public String how() {
    return version.words() + " at " + parent;
  }

  @Override
  public void sweep(Predicate<String> lives) {
    try (Stream<Path> groups = Files.list(parent)) {
      groups.filter(group -> isLeft(group, lives)).toList().forEach(ControlGroups::remove);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLeft(Path group, Predicate<String> lives) {
    String name = group.getFileName().toString();
    int part = name.lastIndexOf('.');
    return name.startsWith(PREFIX)
        && part > PREFIX.length()
        && Files.isDirectory(group)
        && !lives.test(name.substring(PREFIX.length(), part))
        && processes(group).isEmpty();
  }

  private static List<String> processes(Path group) {
    try {
      return Files.readAllLines(group.resolve("cgroup.procs"));
    } catch (IOException gone) {
      return List.of();
    }
  }

  private static void remove(Path group) {
    try {
      Files.deleteIfExists(group);
    } catch (IOException inUseAgain) {
      // not left, then
    }
  }
}
