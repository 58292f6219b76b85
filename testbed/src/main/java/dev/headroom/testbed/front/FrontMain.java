package dev.headroom.testbed.front;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/** The main class of the front's process. */
public final class FrontMain {
  private FrontMain() {}

  /**
   * Stands before the instances until the process is ended.
   *
   * @param arguments the port to listen on, then {@code port:managementPort} of each instance
   */
  @SuppressWarnings("resource") // lives as long as its process
  public static void main(String[] arguments) throws InterruptedException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    List<Upstream> instances =
        Arrays.stream(arguments)
            .skip(1)
            .map(FrontServer.Instance::parse)
            .map(
                instance ->
                    new Upstream(
                        new InetSocketAddress(loopback, instance.port()),
                        new HttpReadiness(instance.managementPort())))
            .toList();
    Front.before(instances, Integer.parseInt(arguments[0]));
    Thread.currentThread().join();
  }
}
