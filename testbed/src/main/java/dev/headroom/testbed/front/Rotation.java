package dev.headroom.testbed.front;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Whose turn it is. Instances that are not ready come last rather than not at all: where none is
 * ready, an answer that says so is worth more than none.
 */
final class Rotation {
  private final List<Upstream> upstreams;
  private final AtomicInteger turn = new AtomicInteger();

  Rotation(List<Upstream> upstreams) {
    this.upstreams = List.copyOf(upstreams);
  }

  /** Everyone, in the order in which they are to be tried for one connection. */
  List<InetSocketAddress> next() {
    List<Upstream> turned = new ArrayList<>();
    int first = Math.floorMod(turn.getAndIncrement(), upstreams.size());
    turned.addAll(upstreams.subList(first, upstreams.size()));
    turned.addAll(upstreams.subList(0, first));
    List<InetSocketAddress> order = new ArrayList<>(those(turned, Upstream::isReady));
    order.addAll(those(turned, upstream -> !order.contains(upstream.address())));
    return order;
  }

  private static List<InetSocketAddress> those(List<Upstream> from, Predicate<Upstream> wanted) {
    return from.stream().filter(wanted).map(Upstream::address).toList();
  }
}
