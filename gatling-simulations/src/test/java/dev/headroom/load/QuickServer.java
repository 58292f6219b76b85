package dev.headroom.load;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers every request at once with all that any step looks for, on one thread and with hardly a
 * look at it, so that it is never the bottleneck. May be told to stall: all requests that come
 * meanwhile are answered together at the stall's end, however many they are.
 */
public final class QuickServer implements AutoCloseable {

  private static final String BODY =
      "{\"userKey\":\"k\",\"admitted\":true,\"admittedToken\":\"t\",\"position\":0,"
          + "\"holdId\":\"1\",\"paymentId\":\"1\"}";
  private static final ByteBuf DONE = answer("200 OK");
  private static final ByteBuf MADE = answer("201 Created");
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final String LENGTH = "content-length: ";

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final AtomicLong asked = new AtomicLong();
  private final AtomicInteger open = new AtomicInteger();
  private final int port;
  private volatile long stallBegin;
  private volatile long stallEnd;

  public QuickServer() throws InterruptedException {
    port =
        ((InetSocketAddress)
                new ServerBootstrap()
                    .group(loop)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, 10_000)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(
                        new ChannelInitializer<SocketChannel>() {
                          @Override
                          protected void initChannel(SocketChannel channel) {
                            channel.pipeline().addLast(new Requests());
                          }
                        })
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .sync()
                    .channel()
                    .localAddress())
            .getPort();
  }

  /** As a process of its own, which says its URL and lives until its input ends. */
  public static void main(String[] args) throws Exception {
    try (QuickServer server = new QuickServer()) {
      System.out.println(server.url());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Requests so far. */
  public long asked() {
    return asked.get();
  }

  /** Connections open now. */
  public int open() {
    return open.get();
  }

  public void stall(long fromEpochMillis, long forMillis) {
    stallBegin = fromEpochMillis;
    stallEnd = fromEpochMillis + forMillis;
  }

  @Override
  public void close() {
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private static ByteBuf answer(String status) {
    String text =
        "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, BODY.length(), BODY);
    return Unpooled.unreleasableBuffer(
        Unpooled.directBuffer().writeBytes(text.getBytes(StandardCharsets.US_ASCII)).asReadOnly());
  }

  private final class Requests extends ByteToMessageDecoder {

    @Override
    public void channelActive(ChannelHandlerContext context) {
      open.incrementAndGet();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
      open.decrementAndGet();
      super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
      String text = in.toString(StandardCharsets.ISO_8859_1);
      int head = text.indexOf(END_OF_HEAD);
      if (head < 0) {
        return;
      }
      int length = head + END_OF_HEAD.length() + bodyLength(text.substring(0, head));
      if (text.length() < length) {
        return;
      }
      in.skipBytes(length);
      asked.incrementAndGet();
      String path = text.substring(0, text.indexOf('\r'));
      send(context, path.contains("/holds") || path.contains("/payments") ? MADE : DONE);
    }

    private int bodyLength(String head) {
      int name = head.indexOf(LENGTH);
      if (name < 0) {
        return 0;
      }
      int begin = name + LENGTH.length();
      int end = head.indexOf('\r', begin);
      return Integer.parseInt(head.substring(begin, end < 0 ? head.length() : end));
    }

    private void send(ChannelHandlerContext context, ByteBuf answer) {
      long now = System.currentTimeMillis();
      if (now >= stallBegin && now < stallEnd) {
        context
            .executor()
            .schedule(
                () -> context.writeAndFlush(answer.duplicate()),
                stallEnd - now,
                TimeUnit.MILLISECONDS);
      } else {
        context.writeAndFlush(answer.duplicate());
      }
    }
  }
}
