package dev.headroom.load.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One answer that goes on, from the request to its end. Everything happens on the event loop of the
 * one who listens, and whatever becomes of it, {@link Listener} is told one end and nothing after.
 */
final class StreamConnection extends ChannelInboundHandlerAdapter {

  /** Told in this order: opened, events, ended; or only refused, or only ended. */
  interface Listener {

    /** The answer is an event stream. */
    void opened();

    /** The answer is something else. */
    void refused(ResponseHead head);

    void event(ServerEvent event);

    /**
     * @param proper whether the answer was brought to an end, rather than cut or given up
     * @param how for people
     */
    void ended(boolean proper, String how);
  }

  private static final int MOST_HEAD_BYTES = 16_384;
  private static final int OK = 200;

  private final Listener listener;
  private byte @Nullable [] request;
  private final EventParser events;
  private @Nullable ByteArrayOutputStream head = new ByteArrayOutputStream(256);
  private @Nullable BodyReader body;
  private @Nullable Channel channel;
  private int lineLength;
  private boolean heard;
  private boolean over;

  StreamConnection(byte[] request, Listener listener) {
    this.request = request;
    this.listener = listener;
    this.events = new EventParser(this::event);
  }

  /** Whether anything came since the last call. */
  boolean takeHeard() {
    boolean something = heard;
    heard = false;
    return something;
  }

  /** For the next connection's {@code Last-Event-ID}; empty when no event was named. */
  String lastEventId() {
    return events.lastEventId();
  }

  /** How long the server asks to wait before a reconnect; -1 when it didn't say. */
  long retryMillis() {
    return events.retryMillis();
  }

  /** Ends it from this side; nothing is told any more. */
  void close() {
    over = true;
    events.close();
    Channel open = channel;
    if (open != null) {
      open.close();
    }
  }

  /** Ends it from this side because of something that the listener is told. */
  void fail(String how) {
    end(false, how);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    channel = context.channel();
    if (over) {
      context.close();
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    byte[] bytes = request;
    if (bytes != null) {
      request = null;
      context.writeAndFlush(Unpooled.wrappedBuffer(bytes), context.voidPromise());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (!over && message instanceof ByteBuf in) {
        heard = true;
        read(in);
      }
    } catch (StreamException e) {
      end(false, String.valueOf(e.getMessage()));
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void read(ByteBuf in) {
    ByteArrayOutputStream unread = head;
    if (unread != null) {
      readHead(in, unread);
    }
    BodyReader reader = body;
    if (reader != null && !over) {
      reader.read(in);
      if (reader.complete()) {
        end(true, "the answer was brought to an end");
      }
    }
  }

  private void readHead(ByteBuf in, ByteArrayOutputStream unread) {
    while (in.isReadable() && head != null && !over) {
      byte b = in.readByte();
      unread.write(b);
      if (unread.size() > MOST_HEAD_BYTES) {
        throw new StreamException("the head of the answer is longer than 16 KiB");
      }
      if (b == '\n' && lineLength == 0) {
        headEnds(ResponseHead.parse(unread.toByteArray()));
        unread.reset();
      }
      lineLength = b == '\n' ? 0 : b == '\r' ? lineLength : lineLength + 1;
    }
  }

  private void headEnds(ResponseHead answer) {
    if (answer.interim()) {
      return;
    }
    head = null;
    if (answer.status() == OK && answer.eventStream()) {
      body = new BodyReader(answer, events::read);
      listener.opened();
    } else if (answer.status() == OK) {
      throw new StreamException("the answer is no event stream but '" + answer.contentType() + "'");
    } else {
      close();
      listener.refused(answer);
    }
  }

  private void event(ServerEvent event) {
    if (!over) {
      listener.event(event);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    BodyReader reader = body;
    boolean proper = reader != null && reader.endsWithConnection();
    end(proper, reader == null ? "closed without an answer" : "the connection was closed");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    end(false, Causes.text(cause));
  }

  private void end(boolean proper, String how) {
    if (!over) {
      close();
      listener.ended(proper, how);
    }
  }
}
