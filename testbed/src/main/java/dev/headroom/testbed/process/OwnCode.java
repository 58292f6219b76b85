package dev.headroom.testbed.process;

import dev.headroom.testbed.home.HeadroomHome;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class paths for JVMs that run classes of this module. */
public final class OwnCode {
  private static final String JAR = "guardian.jar";

  private OwnCode() {}

  /**
   * This module alone; as a copy, because a build may replace the jar while such a process waits,
   * and it loads classes late.
   */
  public static String classPath(HeadroomHome home) throws IOException {
    Path own = location();
    if (Files.isDirectory(own)) {
      return own.toString();
    }
    long version = Objects.hash(Files.size(own), Files.getLastModifiedTime(own).toMillis());
    return home.cached(
            "guardian-" + Long.toHexString(version),
            directory -> Files.copy(own, directory.resolve(JAR)))
        .resolve(JAR)
        .toString();
  }

  /**
   * This module and those jars of the JVM that runs whose file name begins so, such as {@code
   * netty-}.
   */
  public static String classPath(HeadroomHome home, List<String> jars) throws IOException {
    Stream<String> libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> jars.stream().anyMatch(fileName(entry)::startsWith));
    return Stream.concat(Stream.of(classPath(home)), libraries)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String fileName(String entry) {
    Path name = Path.of(entry).getFileName();
    return name == null ? "" : name.toString();
  }

  private static Path location() {
    try {
      return Path.of(OwnCode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
