package dev.headroom.testbed.toxiproxy;

import io.netty.channel.ChannelHandler;

/** The attributes of a toxic type, a record whose components are named as in the API. */
interface Toxic {
  /**
   * A fresh handler for one connection. It keeps the order of bytes and of the end behind them
   * ({@code ChannelInputShutdownEvent}), and lets go of what it holds when it is removed.
   */
  ChannelHandler handler();
}
