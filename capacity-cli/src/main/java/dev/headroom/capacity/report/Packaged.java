package dev.headroom.capacity.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** What goes into pages as it is. */
final class Packaged {
  static final String STYLE = text("html/report.css");

  /** Of pages about capacity, which share the reports' and add to it. */
  static final String CAPACITY_STYLE = STYLE + text("html/capacity.css");

  static final String SCRIPT = text("html/report.js");

  /** By which a page's policy knows its only script, as Content Security Policy Level 3 says. */
  static final String SCRIPT_HASH = "sha256-" + sha256(SCRIPT);

  private Packaged() {}

  private static String text(String name) {
    try (InputStream file = Packaged.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(file, name + " is packaged").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
