package dev.headroom.load.stream;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.ssl.SslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers subscribers as the test at hand wants, rightly or wrongly. */
public final class SseServer implements AutoCloseable {

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Channel channel;
  private final boolean secured;

  /** What was asked for, in that order. */
  public final List<Call> calls = new CopyOnWriteArrayList<>();

  /**
   * @param script what becomes of each call; on the server's only thread
   */
  public SseServer(Consumer<Call> script) {
    this(script, null);
  }

  SseServer(Consumer<Call> script, @Nullable SslContext tls) {
    secured = tls != null;
    channel =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 1_000)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel accepted) {
                    if (tls != null) {
                      accepted.pipeline().addLast(tls.newHandler(accepted.alloc()));
                    }
                    accepted.pipeline().addLast(new HttpRequestDecoder(), new Front(script));
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
  }

  public String url() {
    return (secured ? "https" : "http")
        + "://127.0.0.1:"
        + ((InetSocketAddress) channel.localAddress()).getPort();
  }

  /** From where such calls came. */
  public List<String> sources(Predicate<Call> which) {
    return calls.stream().filter(which).map(Call::source).toList();
  }

  private final class Front extends SimpleChannelInboundHandler<HttpObject> {

    private final Consumer<Call> script;

    Front(Consumer<Call> script) {
      this.script = script;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
      if (part instanceof HttpRequest request) {
        String source =
            ((InetSocketAddress) context.channel().remoteAddress()).getAddress().getHostAddress();
        Call call = new Call(calls.size(), context.channel(), request, source);
        calls.add(call);
        script.accept(call);
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }

  /**
   * One subscriber.
   *
   * @param number from 0, in the order in which they came
   * @param source the address that it came from
   */
  public record Call(int number, Channel channel, HttpRequest request, String source) {

    public String lastEventId() {
      return request.headers().get("Last-Event-ID", "");
    }

    /** The answer ends with the connection, as the reference app's does. */
    public Call opens() {
      return sends("HTTP/1.1 200 \r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
    }

    /** Whether it asks for a stream. */
    public boolean subscribes() {
      return request.uri().contains("/subscribe");
    }

    /** The answer to any other call, after which the connection ends. */
    public void answers(int status, String json) {
      sends(
              "HTTP/1.1 %d \r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(status, json.length(), json))
          .completes();
    }

    public Call refuses(int status, String header) {
      sends("HTTP/1.1 " + status + " \r\n" + header + "\r\nContent-Length: 0\r\n\r\n");
      return this;
    }

    public Call sends(String bytes) {
      channel.writeAndFlush(Unpooled.copiedBuffer(bytes, StandardCharsets.UTF_8));
      return this;
    }

    public Call event(String type, String id, String data) {
      return sends("event: " + type + "\nid: " + id + "\ndata: " + data + "\n\n");
    }

    /** A place as the reference app tells it. */
    public Call place(int place) {
      return event("position", "5.ab." + place, "{\"position\":" + place + "}");
    }

    public Call admits() {
      return event(
          "admitted",
          "5.ab.0",
          "{\"admittedToken\":\"pass\",\"expiresAt\":\"" + Instant.now().plusSeconds(300) + "\"}");
    }

    /** What comes so much later, unless the subscriber has gone by then. */
    public Call after(long millis, Consumer<Call> later) {
      channel.eventLoop().schedule(() -> later.accept(this), millis, TimeUnit.MILLISECONDS);
      return this;
    }

    public void completes() {
      channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    /** A reset, as of a server that died. */
    public void cuts() {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
      channel.close();
    }
  }

  @Override
  public void close() {
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
