package dev.headroom.testbed.junit;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The process of the build that this JVM runs tests for: Maven's, else this JVM itself. */
final class BuildOwner {
  private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher";

  private BuildOwner() {}

  static ProcessHandle find() {
    return find(ProcessHandle.current(), BuildOwner::commandLine);
  }

  static ProcessHandle find(ProcessHandle self, Function<ProcessHandle, String> commandLine) {
    return Stream.iterate(
            self.parent(), Optional::isPresent, parent -> parent.flatMap(ProcessHandle::parent))
        .flatMap(Optional::stream)
        .filter(ancestor -> commandLine.apply(ancestor).contains(MAVEN))
        .findFirst()
        .orElse(self);
  }

  private static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }
}
