package dev.headroom.testbed.toxiproxy;

import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.OwnCode;
import java.io.IOException;
import java.util.List;

/** How the JVM that holds a container is started; knows nothing of Testcontainers itself. */
final class ToxiproxyContainer {
  private static final List<String> LIBRARIES =
      List.of(
          "testcontainers-",
          "docker-java-",
          "duct-tape-",
          "commons-",
          "jna-",
          "annotations-",
          "jackson-",
          "slf4j-",
          "jspecify-");

  private ToxiproxyContainer() {}

  /** What follows {@code java}. */
  static List<String> arguments(HeadroomHome home, int port) throws IOException {
    return List.of(
        "-Xmx128m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        OwnCode.classPath(home, LIBRARIES),
        "dev.headroom.testbed.toxiproxy.ContainerMain",
        String.valueOf(port));
  }
}
