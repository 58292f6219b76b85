package dev.headroom.testbed.redis;

import dev.headroom.testbed.home.HeadroomHome;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** The server's program: the one that {@code HEADROOM_REDIS_SERVER} names, else the bundled one. */
final class RedisBinary {
  private RedisBinary() {}

  static Path of(HeadroomHome home) throws IOException {
    String own = System.getenv().getOrDefault("HEADROOM_REDIS_SERVER", "");
    return own.isBlank() ? bundled(home) : Path.of(own);
  }

  private static Path bundled(HeadroomHome home) throws IOException {
    OsArchitecture machine = OsArchitecture.detectOSandArchitecture();
    String resource = ExecutableProvider.newProvidedVersionsMap().get(machine);
    if (resource == null) {
      throw new FileNotFoundException(
          "no Redis is bundled for this machine: install one and set HEADROOM_REDIS_SERVER");
    }
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    return home.cached(name, directory -> unpack(resource, directory.resolve("redis-server")))
        .resolve("redis-server");
  }

  private static void unpack(String resource, Path target) throws IOException {
    String absolute = resource.startsWith("/") ? resource : "/" + resource;
    try (InputStream in = ExecutableProvider.class.getResourceAsStream(absolute)) {
      if (in == null) {
        throw new FileNotFoundException("embedded-redis carries no " + resource);
      }
      Files.copy(in, target);
      if (!target.toFile().setExecutable(true)) {
        throw new IOException("cannot make " + target + " executable");
      }
    }
  }
}
