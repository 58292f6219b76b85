package dev.headroom.testbed.app;

import dev.headroom.testbed.home.FileTrees;
import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.Programs;
import dev.headroom.testbed.process.SetUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A Spring Boot jar laid out with its libraries beside it, by its own tools: reading jars within a
 * jar takes a third of the processor time of a start. Any other jar is run as it is.
 */
final class ExtractedApp {
  private static final String TOOLS = "BOOT-INF/lib/spring-boot-jarmode-tools-";
  private static final String PREFIX = "app-";
  private static final int KEPT = 5;

  private ExtractedApp() {}

  static Path of(HeadroomHome home, Path jar) throws IOException {
    if (!canExtractItself(jar)) {
      return jar;
    }
    Path directory = home.cached(key(jar), target -> extract(jar, target));
    Files.setLastModifiedTime(directory, FileTime.fromMillis(System.currentTimeMillis()));
    prune(directory);
    return directory.resolve(jar.getFileName());
  }

  static boolean canExtractItself(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().anyMatch(entry -> entry.getName().startsWith(TOOLS));
    }
  }

  /** The same for the same content, as far as name, size and time tell. */
  static String key(Path jar) throws IOException {
    int content = Objects.hash(jar, Files.size(jar), Files.getLastModifiedTime(jar).toMillis());
    return PREFIX + String.format("%08x", content) + "-" + Files.size(jar);
  }

  private static void extract(Path jar, Path target) throws IOException {
    SetUp.run(
        "app",
        "its jar can't be extracted",
        List.of(
            Programs.java(),
            "-XX:TieredStopAtLevel=1",
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--force",
            "--destination",
            target.toString()),
        target.resolve("extract.log"));
  }

  // Several are kept because a running app may still read its own.
  private static void prune(Path directory) throws IOException {
    try (Stream<Path> siblings = Files.list(directory.getParent())) {
      List<Path> old =
          siblings
              .filter(path -> path.getFileName().toString().startsWith(PREFIX))
              .filter(Files::isDirectory)
              .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified()).reversed())
              .skip(KEPT)
              .toList();
      for (Path path : old) {
        FileTrees.delete(path);
      }
    }
  }
}
