package dev.headroom.capacity.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** Systems that run already: whether they may be loaded. */
final class Targets {
  private Targets() {}

  static void check(List<URI> targets, boolean owned) {
    for (URI target : targets) {
      if (target.getHost() == null
          || target.getScheme() == null
          || !target.getScheme().matches("https?")) {
        throw new UsageException(
            "--target " + target + " is no address of a system.",
            "Write: --target http://localhost:8080");
      }
      if (!owned && !loopback(target.getHost())) {
        throw new UsageException(
            "--target " + target + " is not on this machine.",
            "If you may put load on it, add: --i-own-this-target");
      }
    }
  }

  /** Whether all of the load stays on this machine. */
  static boolean loopback(List<URI> targets) {
    return targets.stream().allMatch(target -> loopback(target.getHost()));
  }

  private static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      throw new UsageException(
          "--target names the unknown host " + host + ".", "Check the name, or give its address.");
    }
  }
}
