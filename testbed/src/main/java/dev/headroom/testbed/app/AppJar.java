package dev.headroom.testbed.app;

import java.nio.file.Path;
import java.util.List;

/**
 * An application and the JVM arguments to run it with.
 *
 * @param jar an executable jar
 * @param jvmArguments such as {@code -Xmx512m}
 */
public record AppJar(Path jar, List<String> jvmArguments) {
  public AppJar {
    jar = jar.toAbsolutePath();
    jvmArguments = List.copyOf(jvmArguments);
  }
}
