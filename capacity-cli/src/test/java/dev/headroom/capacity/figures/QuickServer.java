package dev.headroom.capacity.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * Answers every booking call at once and does nothing, on one thread that costs next to nothing; so
 * that what is slow is the generator. Or it waits a while or refuses some, as a system does that is
 * slow itself.
 */
final class QuickServer implements AutoCloseable {

  private static final String BODY =
      "{\"userKey\":\"k\",\"admitted\":true,\"admittedToken\":\"t\",\"position\":0}";
  private static final ByteBuffer ADMITTED = answer("200 OK", BODY);
  private static final ByteBuffer BROKEN = answer("503 Service Unavailable", "{}");
  private static final int REQUEST_BYTES = 4_096;

  private record Due(long nanos, SocketChannel to, boolean broken) {}

  private final Selector selector;
  private final ServerSocketChannel door;
  private final Thread thread = new Thread(this::serve, "quick-server");
  private final PriorityQueue<Due> waiting =
      new PriorityQueue<>((one, other) -> Long.compare(one.nanos, other.nanos));
  private final long delayNanos;
  private final int brokenOneIn;
  private long asked;

  /**
   * @param delayMillis before each answer
   * @param brokenOneIn every so many answers are a 503; 0 for none
   */
  QuickServer(int delayMillis, int brokenOneIn) throws IOException {
    this.delayNanos = delayMillis * 1_000_000L;
    this.brokenOneIn = brokenOneIn;
    selector = Selector.open();
    door = ServerSocketChannel.open();
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4_096);
    door.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
    thread.setDaemon(true);
    thread.start();
  }

  private static ByteBuffer answer(String status, String body) {
    String text =
        "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, body.length(), body);
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();
  }

  String url() throws IOException {
    return "http://127.0.0.1:" + ((InetSocketAddress) door.getLocalAddress()).getPort();
  }

  private void serve() {
    try {
      while (selector.isOpen()) {
        selector.select(this::handle, untilDue());
        for (Due due = waiting.peek(); due != null && due.nanos <= System.nanoTime(); ) {
          waiting.poll();
          write(due.to, due.broken);
          due = waiting.peek();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.nio.channels.ClosedSelectorException closed) {
      // the end
    }
  }

  private long untilDue() {
    Due next = waiting.peek();
    return next == null ? 1_000 : Math.max(1, (next.nanos - System.nanoTime()) / 1_000_000);
  }

  private void handle(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        SocketChannel client = door.accept();
        if (client != null) {
          client.configureBlocking(false);
          client.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(REQUEST_BYTES));
        }
      } else if (key.isReadable()) {
        read((SocketChannel) key.channel(), (ByteBuffer) key.attachment());
      }
    } catch (IOException gone) {
      close(key);
    }
  }

  private void read(SocketChannel client, ByteBuffer request) throws IOException {
    int read = client.read(request);
    if (read < 0) {
      client.close();
    } else if (whole(request)) {
      request.clear();
      boolean broken = brokenOneIn > 0 && ++asked % brokenOneIn == 0;
      if (delayNanos == 0) {
        write(client, broken);
      } else {
        waiting.add(new Due(System.nanoTime() + delayNanos, client, broken));
      }
    }
  }

  /** A person asks for one thing at a time, so nothing follows in the same buffer. */
  private static boolean whole(ByteBuffer request) {
    String text =
        new String(request.array(), 0, request.position(), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int head = text.indexOf("\r\n\r\n");
    if (head < 0) {
      return false;
    }
    int length = text.indexOf("content-length:");
    if (length < 0 || length > head) {
      return true;
    }
    int end = text.indexOf('\r', length);
    int body = Integer.parseInt(text.substring(length + "content-length:".length(), end).strip());
    return request.position() >= head + 4 + body;
  }

  private static void write(SocketChannel to, boolean broken) {
    try {
      to.write((broken ? BROKEN : ADMITTED).duplicate());
    } catch (IOException gone) {
      // whoever asked has left
    }
  }

  private static void close(SelectionKey key) {
    try {
      key.channel().close();
    } catch (IOException already) {
      // it is
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
