package dev.headroom.capacity.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Real Gatling logs, with figures computed by an independent decoder. */
public final class Vectors {

  private Vectors() {}

  public static Path log(String vector) {
    return file(vector + "/simulation.log");
  }

  public static Path exact(String vector) {
    return file(vector + "/exact.json");
  }

  static byte[] bytes(String vector) {
    try {
      return Files.readAllBytes(log(vector));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(Vectors.class.getResource("/vectors/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
