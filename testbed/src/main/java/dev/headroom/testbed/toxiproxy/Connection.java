package dev.headroom.testbed.toxiproxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;

/** A client and its server, a pipe each way; lives on one event loop. */
final class Connection {
  private final Channel client;
  private final Channel server;
  private final Pipe requests;
  private final Pipe responses;

  Connection(Channel client, Channel server) {
    this.client = client;
    this.server = server;
    requests = new Pipe(client, server, this::reset);
    responses = new Pipe(server, client, this::reset);
  }

  EventLoop loop() {
    return client.eventLoop();
  }

  boolean isOpen() {
    return client.isOpen() || server.isOpen();
  }

  void apply(Toxics toxics) {
    requests.apply(toxics.on(Stream.UPSTREAM));
    responses.apply(toxics.on(Stream.DOWNSTREAM));
  }

  void start() {
    requests.start();
    responses.start();
  }

  /** Ends both sides with a TCP reset. */
  private void reset() {
    for (Channel side : new Channel[] {client, server}) {
      side.config().setOption(ChannelOption.SO_LINGER, 0);
      side.close();
    }
  }
}
