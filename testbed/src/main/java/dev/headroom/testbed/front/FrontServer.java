package dev.headroom.testbed.front;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.OwnCode;
import dev.headroom.testbed.process.Site;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The front as a process of a stack. */
public final class FrontServer {
  /** The name of the process in its stack. */
  public static final String PART = "front";

  private static final List<String> LIBRARIES = List.of("netty-", "jspecify-");
  private static final Duration READY = Duration.ofSeconds(60);
  private static final int ANSWER_MILLIS = 5_000;

  private FrontServer() {}

  /**
   * An instance of the app, on the loopback address.
   *
   * @param port for users
   * @param managementPort where it says whether it is ready
   */
  public record Instance(int port, int managementPort) {

    static Instance parse(String text) {
      String[] ports = text.split(":", 2);
      return new Instance(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
    }

    String text() {
      return port + ":" + managementPort;
    }
  }

  /**
   * Starts it and returns once a call through it is answered.
   *
   * @throws dev.headroom.testbed.process.StackStartException when none is
   */
  public static ManagedProcess start(Site site, int port, List<Instance> instances)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(site.java());
    command.addAll(
        List.of(
            "-Xmx128m",
            "-XX:MaxDirectMemorySize=256m",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            OwnCode.classPath(site.home(), LIBRARIES),
            FrontMain.class.getName(),
            Integer.toString(port)));
    instances.forEach(instance -> command.add(instance.text()));
    ManagedProcess process = site.spawn(PART, command, Ending.KILL);
    URI anything = URI.create("http://127.0.0.1:" + port + "/");
    process.awaitReady(() -> answers(anything), READY);
    return process;
  }

  private static boolean answers(URI uri) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout(ANSWER_MILLIS);
    connection.setReadTimeout(ANSWER_MILLIS);
    try {
      return connection.getResponseCode() > 0;
    } finally {
      connection.disconnect();
    }
  }
}
