package dev.headroom.testbed.toxiproxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One direction: what the source sends runs through the toxics, in order, into the sink. */
final class Pipe {
  private static final String RELAY = "relay";

  private final Channel source;
  private final Intake intake;
  private final Relay relay;
  private List<ActiveToxic> applied = List.of();

  Pipe(Channel source, Channel sink) {
    this.source = source;
    intake = new Intake();
    relay = new Relay(sink, intake);
    source.pipeline().addLast(intake).addLast(RELAY, relay);
  }

  void start() {
    if (source.isActive()) {
      source.read();
    } else {
      relay.closeSink();
    }
  }

  /** Must run on the event loop, so that no byte passes in between. */
  void apply(List<ActiveToxic> wanted) {
    if (!source.isActive()) {
      return;
    }
    ChannelPipeline pipeline = source.pipeline();
    applied.stream()
        .filter(toxic -> !wanted.contains(toxic))
        .forEach(toxic -> pipeline.remove(handlerName(toxic)));
    String next = RELAY;
    for (int i = wanted.size() - 1; i >= 0; i--) {
      ActiveToxic toxic = wanted.get(i);
      if (!applied.contains(toxic)) {
        pipeline.addBefore(next, handlerName(toxic), handlerFor(toxic));
      }
      next = handlerName(toxic);
    }
    applied = wanted;
  }

  private static String handlerName(ActiveToxic toxic) {
    return "toxic " + toxic.name();
  }

  /** The die is cast once for a connection, as in the real server. */
  private static ChannelHandler handlerFor(ActiveToxic toxic) {
    return ThreadLocalRandom.current().nextFloat() < toxic.toxicity()
        ? toxic.attributes().handler()
        : new ChannelInboundHandlerAdapter();
  }
}
