package dev.headroom.testbed.toxiproxy;

import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.OwnCode;
import java.io.IOException;
import java.util.List;

/** The embedded server as a process of its own, so that it shares no pauses with its user. */
public final class ToxiproxyMain {
  private static final List<String> LIBRARIES = List.of("netty-", "jackson-", "jspecify-");

  private ToxiproxyMain() {}

  /** Listens on the port that is the only argument, until the process is ended. */
  @SuppressWarnings("resource") // lives as long as its process
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedToxiproxy.start(Integer.parseInt(arguments[0]));
    Thread.currentThread().join();
  }

  /** What follows {@code java}. */
  static List<String> arguments(HeadroomHome home, int port) throws IOException {
    return List.of(
        "-Xmx128m",
        "-XX:MaxDirectMemorySize=512m",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-cp",
        OwnCode.classPath(home, LIBRARIES),
        ToxiproxyMain.class.getName(),
        String.valueOf(port));
  }
}
