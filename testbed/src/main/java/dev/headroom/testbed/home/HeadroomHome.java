package dev.headroom.testbed.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The directory of caches and of the state of running stacks: {@code HEADROOM_HOME}, else {@code
 * $XDG_CACHE_HOME/headroom}, else {@code ~/.cache/headroom}.
 *
 * @param root an absolute path
 */
public record HeadroomHome(Path root) {

  /** Fills an empty directory. */
  @FunctionalInterface
  public interface Filler {
    void fill(Path directory) throws IOException;
  }

  /**
   * The home that the environment names, created when missing.
   *
   * @throws HomeUnusableException when it can't be created or written to
   */
  public static HeadroomHome resolve() {
    HeadroomHome home = fromEnvironment();
    try {
      Files.createDirectories(home.stacks());
      Files.delete(Files.createTempFile(home.root, ".writable", null));
      return home;
    } catch (IOException e) {
      throw new HomeUnusableException(
          "cannot write to " + home.root + ": set HEADROOM_HOME to a directory of your own", e);
    }
  }

  /** The home that the environment names, whether or not it can be used. */
  public static HeadroomHome fromEnvironment() {
    return from(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  static HeadroomHome from(Map<String, String> environment, Path userHome) {
    String own = environment.getOrDefault("HEADROOM_HOME", "");
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path root;
    if (!own.isBlank()) {
      root = Path.of(own);
    } else if (!xdg.isBlank()) {
      root = Path.of(xdg).resolve("headroom");
    } else {
      root = userHome.resolve(".cache/headroom");
    }
    return new HeadroomHome(root.toAbsolutePath().normalize());
  }

  /** One directory a stack, named by its id. */
  public Path stacks() {
    return root.resolve("stacks");
  }

  /** State shared by the test JVMs of one build. */
  public Path builds() {
    return root.resolve("builds");
  }

  /**
   * A directory that is filled once and then kept. It appears whole or not at all: others wait
   * while one fills it, and a filler that dies leaves nothing that a later call would take.
   *
   * @param key names the content, version included
   * @throws IOException what the filler threw
   */
  public Path cached(String key, Filler filler) throws IOException {
    Path target = root.resolve("cache").resolve(key);
    if (Files.isDirectory(target)) {
      return target;
    }
    return FileMutex.holding(
        target.resolveSibling(key + ".lock"),
        () -> {
          if (!Files.isDirectory(target)) {
            Path unfinished = target.resolveSibling(key + ".unfinished");
            FileTrees.delete(unfinished);
            Files.createDirectories(unfinished);
            filler.fill(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
          }
          return target;
        });
  }
}
