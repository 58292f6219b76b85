package dev.headroom.reference.shared.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One atomic Lua script.
 *
 * @param name its file below {@code lua/}, without the ending
 * @param text what Redis runs
 */
public record Script(String name, String text) {

  /** Reads {@code lua/<name>.lua} from the class path, after the fragments it builds upon. */
  public static Script named(String name, String... fragments) {
    StringBuilder text = new StringBuilder();
    for (String fragment : fragments) {
      text.append(read(fragment));
    }
    return new Script(name, text.append(read(name)).toString());
  }

  private static String read(String name) {
    try (InputStream in = Script.class.getResourceAsStream("/lua/" + name + ".lua")) {
      if (in == null) {
        throw new IllegalArgumentException("no script /lua/" + name + ".lua");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
