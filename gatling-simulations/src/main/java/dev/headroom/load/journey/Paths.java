package dev.headroom.load.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What an id looks like inside of a path. */
final class Paths {

  private Paths() {}

  /** An id is somebody else's text. */
  static String id(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
