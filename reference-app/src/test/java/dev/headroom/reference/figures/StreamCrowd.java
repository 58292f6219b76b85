package dev.headroom.reference.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many event streams on one thread; notes when each position event came. */
final class StreamCrowd implements AutoCloseable {
  /** Position events closer together than this belong to one round. */
  private static final long ROUND_GAP_NANOS = 1_500_000_000L;

  private static final byte[] EVENT = "event: position".getBytes(StandardCharsets.US_ASCII);
  private final URI base;
  private final Selector selector;
  private final Thread reader = new Thread(this::read, "crowd");
  private final List<Round> rounds = new ArrayList<>();
  private int listening;
  private int events;
  private long first;
  private long last;

  /** Events that came together. */
  record Round(int events, double spreadMillis) {}

  /** How much of the event's name has been seen, across reads. */
  private static final class Progress {
    int matched;
    boolean heard;
  }

  StreamCrowd(URI base) throws IOException {
    this.base = base;
    this.selector = Selector.open();
    reader.setDaemon(true);
    reader.start();
  }

  void connect(List<String> keys) throws IOException {
    for (String key : keys) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
      channel.write(
          ByteBuffer.wrap(
              ("GET /api/v1/waiting/reservation/subscribe?userKey="
                      + key
                      + " HTTP/1.1\r\nHost: "
                      + base.getAuthority()
                      + "\r\nAccept: text/event-stream\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII)));
      channel.configureBlocking(false);
      selector.wakeup();
      synchronized (this) {
        channel.register(selector, SelectionKey.OP_READ, new Progress());
      }
    }
  }

  /** Streams that have had an event. */
  synchronized int listening() {
    return listening;
  }

  /** The rounds that have ended. */
  synchronized List<Round> rounds() {
    return List.copyOf(rounds);
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocate(8192);
    try {
      while (selector.isOpen()) {
        selector.select(100);
        synchronized (this) {
          endRound();
          for (SelectionKey key : selector.selectedKeys()) {
            take(key, buffer);
          }
          selector.selectedKeys().clear();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(SelectionKey key, ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (((SocketChannel) key.channel()).read(buffer) < 0) {
      key.cancel();
      key.channel().close();
      return;
    }
    buffer.flip();
    Progress progress = (Progress) key.attachment();
    while (buffer.hasRemaining()) {
      byte next = buffer.get();
      progress.matched =
          next == EVENT[progress.matched] ? progress.matched + 1 : next == EVENT[0] ? 1 : 0;
      if (progress.matched == EVENT.length) {
        progress.matched = 0;
        count(progress);
      }
    }
  }

  private void count(Progress progress) {
    long now = System.nanoTime();
    if (!progress.heard) {
      progress.heard = true;
      listening++;
    }
    if (events == 0) {
      first = now;
    }
    events++;
    last = now;
  }

  private void endRound() {
    if (events > 0 && System.nanoTime() - last > ROUND_GAP_NANOS) {
      rounds.add(new Round(events, (last - first) / 1e6));
      events = 0;
    }
  }

  @Override
  public void close() throws IOException {
    List<SelectionKey> keys;
    synchronized (this) {
      keys = List.copyOf(selector.keys());
    }
    selector.close();
    for (SelectionKey key : keys) {
      key.channel().close();
    }
  }
}
