package dev.headroom.testbed.app;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Site;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One instance of the application. */
public final class AppServer {
  private static final Duration READY = Duration.ofSeconds(120);
  private static final int ANSWER_MILLIS = 5_000;
  private static final int OK = 200;

  private AppServer() {}

  /** Puts something around a command, such as a group of processes. */
  @FunctionalInterface
  public interface Wrapping {
    List<String> around(List<String> command) throws IOException;
  }

  /**
   * Starts it and returns once its readiness endpoint answers 200.
   *
   * @param app the jar and how to run it
   * @param port for users
   * @param managementPort for health, metrics and the testbed's own endpoints
   * @param properties Spring properties, such as where the stores are
   * @param wrapping of its command
   * @throws dev.headroom.testbed.process.StackStartException when it does not
   */
  public static ManagedProcess start(
      Site site,
      String name,
      AppJar app,
      int port,
      int managementPort,
      Map<String, String> properties,
      Wrapping wrapping)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(site.java());
    // An app out of memory is dead, though some of its threads may not know yet.
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(app.jvmArguments());
    command.add("-jar");
    command.add(ExtractedApp.of(site.home(), app.jar()).toString());
    command.add("--server.address=127.0.0.1");
    command.add("--server.port=" + port);
    command.add("--management.server.address=127.0.0.1");
    command.add("--management.server.port=" + managementPort);
    command.add("--spring.profiles.active=testbed");
    properties.forEach((key, value) -> command.add("--" + key + "=" + value));
    ManagedProcess process = site.spawn(name, wrapping.around(command), Ending.TERMINATE);
    URI readiness = uri(managementPort).resolve("/actuator/health/readiness");
    process.awaitReady(() -> answersOk(readiness), READY);
    return process;
  }

  /** How clients reach a port of it. */
  public static URI uri(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static boolean answersOk(URI uri) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout(ANSWER_MILLIS);
    connection.setReadTimeout(ANSWER_MILLIS);
    try {
      return connection.getResponseCode() == OK;
    } finally {
      connection.disconnect();
    }
  }
}
