package dev.headroom.capacity.cli;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** Scenario files for tests. */
final class Scenarios {
  /** Everything that a run has, in half a minute. */
  static final String BRISK = file("/scenarios/brisk.yaml");

  /** A load that rises in steps far beyond what the app is set to take on. */
  static final String RISING = file("/scenarios/rising.yaml");

  private Scenarios() {}

  private static String file(String resource) {
    URL found = Objects.requireNonNull(Scenarios.class.getResource(resource), resource);
    try {
      return Path.of(found.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
