package dev.headroom.testbed.front;

import java.net.InetSocketAddress;
import java.util.function.BooleanSupplier;

/** An instance behind the front. */
final class Upstream {
  private final InetSocketAddress address;
  private final BooleanSupplier readiness;
  private volatile boolean ready = true;

  /**
   * @param readiness asks it; may take a while
   */
  Upstream(InetSocketAddress address, BooleanSupplier readiness) {
    this.address = address;
    this.readiness = readiness;
  }

  InetSocketAddress address() {
    return address;
  }

  /** As it said when it was asked last. */
  boolean isReady() {
    return ready;
  }

  void ask() {
    ready = readiness.getAsBoolean();
  }
}
