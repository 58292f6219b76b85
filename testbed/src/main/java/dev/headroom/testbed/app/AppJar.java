package dev.headroom.testbed.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An application and the JVM arguments to run it with.
 *
 * @param jar an executable jar that exists
 * @param jvmArguments such as {@code -Xmx512m}
 */
public record AppJar(Path jar, List<String> jvmArguments) {
  public AppJar {
    jar = jar.toAbsolutePath();
    if (!Files.isRegularFile(jar)) {
      throw new IllegalArgumentException("no app at " + jar + ": build it first");
    }
    jvmArguments = List.copyOf(jvmArguments);
  }

  /** The same with further JVM arguments. */
  public AppJar with(List<String> further) {
    return new AppJar(jar, Stream.concat(jvmArguments.stream(), further.stream()).toList());
  }
}
