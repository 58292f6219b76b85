package dev.headroom.chaos.toxiproxy;

import dev.headroom.testbed.process.Ports;
import dev.headroom.testbed.toxiproxy.ToxiproxyVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The server of {@code -Dheadroom.toxiproxy.server=<program>}, started once for this JVM. */
final class RealToxiproxy {
  private static @Nullable URI running;

  private RealToxiproxy() {}

  /** Empty when none was named. */
  static String program() {
    return System.getProperty("headroom.toxiproxy.server", "");
  }

  static synchronized URI url() {
    if (running == null) {
      running = start(Path.of(program()));
    }
    return running;
  }

  private static URI start(Path program) {
    int port = Ports.free();
    URI url = URI.create("http://127.0.0.1:" + port);
    try {
      Process process =
          new ProcessBuilder(program.toString(), "-host", "127.0.0.1", "-port", "" + port)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> !ToxiproxyVersion.of(url).isEmpty());
    return url;
  }
}
