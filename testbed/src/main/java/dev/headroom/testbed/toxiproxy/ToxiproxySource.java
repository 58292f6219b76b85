package dev.headroom.testbed.toxiproxy;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a Toxiproxy comes from.
 *
 * @param url where it listens already; null unless the kind is {@code GIVEN}
 */
public record ToxiproxySource(Kind kind, @Nullable URI url) {

  /** How one is come by. */
  public enum Kind {
    /** The installed one where there is one, else one from Docker, else the embedded one. */
    AUTO,
    /** Headroom's own, in a JVM of the stack. */
    EMBEDDED,
    /** {@code toxiproxy-server} on the {@code PATH}. */
    INSTALLED,
    /** The real server in a container, by the Docker of this machine. */
    DOCKER,
    /** One that runs already, and that is neither started nor stopped. */
    GIVEN
  }

  public static final ToxiproxySource AUTO = new ToxiproxySource(Kind.AUTO, null);
  public static final ToxiproxySource EMBEDDED = new ToxiproxySource(Kind.EMBEDDED, null);
  public static final ToxiproxySource INSTALLED = new ToxiproxySource(Kind.INSTALLED, null);
  public static final ToxiproxySource DOCKER = new ToxiproxySource(Kind.DOCKER, null);

  public ToxiproxySource {
    if ((kind == Kind.GIVEN) != (url != null)) {
      throw new IllegalArgumentException("a URL belongs to a given Toxiproxy, and to no other");
    }
  }

  /** One that listens there. */
  public static ToxiproxySource at(URI url) {
    return new ToxiproxySource(Kind.GIVEN, Objects.requireNonNull(url));
  }

  /**
   * Reads {@code auto}, {@code embedded}, {@code installed}, {@code docker} or an address such as
   * {@code http://127.0.0.1:8474}.
   *
   * @throws IllegalArgumentException with the reason when it is none of them
   */
  public static ToxiproxySource of(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "auto" -> AUTO;
      case "embedded" -> EMBEDDED;
      case "installed" -> INSTALLED;
      case "docker" -> DOCKER;
      default -> at(address(text));
    };
  }

  private static URI address(String text) {
    try {
      URI url = URI.create(text);
      if ("http".equals(url.getScheme()) && url.getHost() != null) {
        int port = url.getPort() < 0 ? 8474 : url.getPort();
        return URI.create("http://" + url.getHost() + ":" + port);
      }
    } catch (IllegalArgumentException e) {
      // Answered below, as any other text is.
    }
    throw new IllegalArgumentException(
        "expected auto, embedded, installed, docker or http://host:port, not \"" + text + "\"");
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return url == null ? kind.name().toLowerCase(Locale.ROOT) : url.toString();
  }
}
