package dev.headroom.testbed.toxiproxy;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Holds everything back for {@code latency} milliseconds, more or less by up to {@code jitter}.
 * What comes close together travels close together: the delay is one of the way, not of the width.
 */
record LatencyToxic(long latency, long jitter) implements Toxic {

  @Override
  public ChannelHandler handler() {
    return new Delay();
  }

  private long delayNanos() {
    long drift = jitter > 0 ? ThreadLocalRandom.current().nextLong(-jitter, jitter + 1) : 0;
    return TimeUnit.MILLISECONDS.toNanos(Math.max(0, latency + drift));
  }

  private record Held(Object what, long dueNanos) {}

  private final class Delay extends ChannelInboundHandlerAdapter {
    private final Queue<Held> line = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      hold(context, message);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof ChannelInputShutdownEvent) {
        hold(context, event);
      } else {
        context.fireUserEventTriggered(event);
      }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
      line.forEach(held -> letGo(context, held));
      line.clear();
      context.fireChannelReadComplete();
    }

    private void hold(ChannelHandlerContext context, Object what) {
      line.add(new Held(what, now(context) + delayNanos()));
      if (line.size() == 1) {
        wakeForHead(context);
      }
    }

    /** Only the head has a timer: nothing overtakes it, even if its own delay is shorter. */
    private void wakeForHead(ChannelHandlerContext context) {
      long nanos = line.element().dueNanos() - now(context);
      context.executor().schedule(() -> letGoOfDue(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void letGoOfDue(ChannelHandlerContext context) {
      if (context.isRemoved()) {
        return;
      }
      while (!line.isEmpty() && line.element().dueNanos() - now(context) <= 0) {
        letGo(context, line.remove());
      }
      context.fireChannelReadComplete();
      if (!line.isEmpty()) {
        wakeForHead(context);
      }
    }

    private static long now(ChannelHandlerContext context) {
      return context.executor().ticker().nanoTime();
    }

    private static void letGo(ChannelHandlerContext context, Held held) {
      if (held.what() instanceof ChannelInputShutdownEvent) {
        context.fireUserEventTriggered(held.what());
      } else {
        context.fireChannelRead(held.what());
      }
    }
  }
}
