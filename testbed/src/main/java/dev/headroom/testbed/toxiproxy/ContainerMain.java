package dev.headroom.testbed.toxiproxy;

import java.net.URI;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Holds a container with the real server, as a process of the stack, so that whoever starts the
 * stack loads nothing of Testcontainers. When this process is asked to end it removes the
 * container; when it is killed, Testcontainers' Ryuk does.
 */
public final class ContainerMain {
  static final String IMAGE = "ghcr.io/shopify/toxiproxy:2.12.0";
  private static final long LOOK_MILLIS = 1_000;

  private ContainerMain() {}

  /** Listens on the port that is the only argument, until the process or the container ends. */
  public static void main(String[] arguments) throws InterruptedException {
    int port = Integer.parseInt(arguments[0]);
    GenericContainer<?> container = container(port);
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    try {
      container.start();
      while (container.isRunning()) {
        Thread.sleep(LOOK_MILLIS);
      }
      System.err.println("the container has ended");
    } catch (RuntimeException | LinkageError e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        System.err.println(cause);
      }
    }
    container.stop();
    // Not exit: what Testcontainers has to say at the end would bury the reason.
    Runtime.getRuntime().halt(1);
  }

  /** On the machine's own network: the stores listen on loopback, and so do the proxies. */
  @SuppressWarnings("resource") // stopped by the hook
  private static GenericContainer<?> container(int port) {
    return new GenericContainer<>(DockerImageName.parse(IMAGE))
        .withNetworkMode("host")
        .withCommand("-host=127.0.0.1", "-port=" + port)
        .waitingFor(new AnsweringWait(URI.create("http://127.0.0.1:" + port)));
  }
}
