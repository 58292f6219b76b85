package dev.headroom.load.stream;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the event stream format of the HTML standard (section 9.2.6), however the bytes are cut
 * into pieces. Between two events of which nothing has come yet it keeps no buffer: thousands of
 * these wait at a time.
 */
final class EventParser {

  /** An event longer than this is no news for somebody who waits. */
  static final int MOST_BYTES = 65_536;

  private final Consumer<ServerEvent> events;
  private @Nullable ByteBuf line;
  private @Nullable StringBuilder data;
  private @Nullable String type;
  private @Nullable String id;
  private String lastEventId = "";
  private long retryMillis = -1;
  private boolean skipLineFeed;
  private boolean begun;

  /**
   * @param events told each event once its empty line has come
   */
  EventParser(Consumer<ServerEvent> events) {
    this.events = events;
  }

  /** What a reconnect sends as {@code Last-Event-ID}; empty when the server named no event. */
  String lastEventId() {
    return lastEventId;
  }

  /** How long the server asks to wait before a reconnect; -1 when it didn't say. */
  long retryMillis() {
    return retryMillis;
  }

  /**
   * Reads all of the buffer.
   *
   * @throws StreamException when a line or an event is longer than {@link #MOST_BYTES}
   */
  void read(ByteBuf in) {
    while (in.isReadable()) {
      if (skipLineFeed && in.getByte(in.readerIndex()) == '\n') {
        in.skipBytes(1);
        skipLineFeed = false;
        continue;
      }
      skipLineFeed = false;
      int end = in.forEachByte(b -> b != '\n' && b != '\r');
      if (end < 0) {
        keep(in);
      } else {
        String text = take(in, end - in.readerIndex());
        skipLineFeed = in.readByte() == '\r';
        line(text);
      }
    }
  }

  /** Frees what an unfinished line holds; the event it belongs to is dropped, as it should. */
  void close() {
    ByteBuf unfinished = line;
    if (unfinished != null) {
      unfinished.release();
      line = null;
    }
  }

  private void keep(ByteBuf in) {
    ByteBuf unfinished = line;
    if (unfinished == null) {
      unfinished = in.alloc().heapBuffer(in.readableBytes());
      line = unfinished;
    }
    bound(unfinished.readableBytes() + in.readableBytes());
    unfinished.writeBytes(in);
  }

  private String take(ByteBuf in, int length) {
    ByteBuf unfinished = line;
    if (unfinished == null) {
      bound(length);
      return withoutMark(in.readCharSequence(length, StandardCharsets.UTF_8).toString());
    }
    bound(unfinished.readableBytes() + length);
    unfinished.writeBytes(in, length);
    String text = unfinished.toString(StandardCharsets.UTF_8);
    close();
    return withoutMark(text);
  }

  /** The byte order mark may stand before the very first line. */
  private String withoutMark(String text) {
    boolean first = !begun;
    begun = true;
    return first && !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
  }

  private void line(String text) {
    if (text.isEmpty()) {
      dispatch();
      return;
    }
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String value = colon < 0 ? "" : text.substring(colon + 1);
    field(name, value.startsWith(" ") ? value.substring(1) : value);
  }

  private void field(String name, String value) {
    switch (name) {
      case "event" -> type = value;
      case "data" -> append(value);
      case "id" -> {
        if (value.indexOf('\0') < 0) {
          id = value;
          lastEventId = value;
        }
      }
      case "retry" -> {
        if (value.matches("\\d{1,9}")) {
          retryMillis = Long.parseLong(value);
        }
      }
      default -> {
        // A comment has the empty name; every other name is to be ignored, too.
      }
    }
  }

  private void append(String value) {
    StringBuilder lines = data;
    if (lines == null) {
      data = new StringBuilder(value);
    } else {
      bound(lines.length() + value.length());
      lines.append('\n').append(value);
    }
  }

  private void dispatch() {
    StringBuilder lines = data;
    String named = type;
    String own = id;
    data = null;
    type = null;
    id = null;
    if (lines != null) {
      String kind = named == null || named.isEmpty() ? "message" : named;
      events.accept(new ServerEvent(kind, own, lines.toString()));
    }
  }

  private static void bound(int length) {
    if (length > MOST_BYTES) {
      throw new StreamException("an event is longer than " + MOST_BYTES + " bytes");
    }
  }
}
