package dev.headroom.testbed.toxiproxy;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;

/** A client and its server, a pipe each way; lives on one event loop. */
final class Connection {
  private final Channel client;
  private final Pipe requests;
  private final Pipe responses;

  Connection(Channel client, Channel server) {
    this.client = client;
    requests = new Pipe(client, server);
    responses = new Pipe(server, client);
  }

  EventLoop loop() {
    return client.eventLoop();
  }

  void apply(Toxics toxics) {
    requests.apply(toxics.on(Stream.UPSTREAM));
    responses.apply(toxics.on(Stream.DOWNSTREAM));
  }

  void start() {
    requests.start();
    responses.start();
  }
}
