package dev.headroom.capacity.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Versions of the parts, as the build pinned them. */
final class Versions {
  private static final String[] DISPLAY_ORDER = {
    "Headroom", "Spring Boot", "Redisson", "Redis", "MariaDB", "Kafka", "Gatling"
  };

  private Versions() {}

  static Map<String, String> ofParts() {
    Properties pinned = new Properties();
    try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
      pinned.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> versions = new LinkedHashMap<>();
    for (String part : DISPLAY_ORDER) {
      versions.put(part, pinned.getProperty(part.replace(' ', '-')));
    }
    return versions;
  }
}
