package dev.headroom.capacity.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where Headroom's own parts lie: the app's jar, the load generator, the scenarios. */
public record Installation(Path home) {

  /**
   * The checkout that the launcher names in the system property {@code headroom.home}, else the
   * current folder.
   */
  public static Installation current() {
    return new Installation(
        Path.of(System.getProperty("headroom.home", "")).toAbsolutePath().normalize());
  }

  public Path scenarios() {
    return home.resolve("gatling-simulations/scenarios");
  }

  /** Loads that are there for calibrations. */
  public Path calibrations() {
    return home.resolve("gatling-simulations/calibrations");
  }

  /** Loads under which single parts give out. */
  public Path criticalLoads() {
    return home.resolve("gatling-simulations/critical");
  }

  /** Loads that are there for drills. */
  public Path drillLoads() {
    return home.resolve("gatling-simulations/drill-loads");
  }

  /** Loads under which seeded defects have occasion to show. */
  public Path selfTestLoads() {
    return home.resolve("gatling-simulations/self-test");
  }

  /**
   * The reference app as one runnable jar.
   *
   * @throws StackFailure if it has not been built
   */
  public Path appJar() {
    Path target = home.resolve("reference-app/target");
    try (var jars = Files.newDirectoryStream(target, "reference-app-*-exec.jar")) {
      for (Path jar : jars) {
        return jar;
      }
    } catch (IOException none) {
      // said below
    }
    throw new StackFailure(
        "the reference app is not built: no reference-app-*-exec.jar in " + target);
  }

  /**
   * Class path of the load generator.
   *
   * @throws StackFailure if it has not been built
   */
  public String generatorClassPath() {
    Path jar = home.resolve("gatling-simulations/target/gatling-simulations.jar");
    if (!Files.isRegularFile(jar)) {
      throw new StackFailure("the load generator is not built: no " + jar);
    }
    return jar + File.pathSeparator + jar.resolveSibling("lib") + "/*";
  }

  /**
   * The commit that is checked out, with {@code -dirty} behind it where files were changed; null
   * outside a checkout.
   */
  public @Nullable String commit() {
    return Tool.ask("git", "-C", home.toString(), "describe", "--always", "--dirty", "--exclude=*")
        .filter(commit -> !commit.isEmpty())
        .orElse(null);
  }

  /** Version of the project, as built. */
  public String version() {
    String name = appJar().getFileName().toString();
    return name.substring("reference-app-".length(), name.length() - "-exec.jar".length());
  }
}
