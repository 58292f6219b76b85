package dev.headroom.load.stream;

import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/**
 * Takes the framing off an answer's body: chunks, a given length, or all until the connection ends.
 */
final class BodyReader {

  private enum At {
    SIZE,
    EXTENSION,
    DATA,
    AFTER_DATA,
    TRAILER,
    END
  }

  private final Consumer<ByteBuf> content;
  private final boolean chunked;
  private long rest;
  private boolean trailerLine;
  private boolean digits;
  private At at;

  /**
   * @param content told each piece of the body; it reads all of it at once
   */
  BodyReader(ResponseHead head, Consumer<ByteBuf> content) {
    this.content = content;
    this.chunked = head.chunked();
    this.rest = chunked ? 0 : head.contentLength() < 0 ? Long.MAX_VALUE : head.contentLength();
    this.at = chunked ? At.SIZE : rest == 0 ? At.END : At.DATA;
  }

  /** The whole body has been read. */
  boolean complete() {
    return at == At.END;
  }

  /** Whether the end of the connection is a proper end of the body. */
  boolean endsWithConnection() {
    return complete() || (!chunked && rest > Integer.MAX_VALUE);
  }

  /**
   * @throws StreamException when the chunks are none
   */
  void read(ByteBuf in) {
    while (in.isReadable() && at != At.END) {
      if (at == At.DATA) {
        int length = (int) Math.min(rest, in.readableBytes());
        rest -= rest > Integer.MAX_VALUE ? 0 : length;
        content.accept(in.readSlice(length));
        at = rest > 0 ? At.DATA : chunked ? At.AFTER_DATA : At.END;
      } else {
        frame(in.readByte());
      }
    }
  }

  private void frame(byte b) {
    switch (at) {
      case SIZE -> size(b);
      case EXTENSION -> {
        if (b == '\n') {
          sizeEnds();
        }
      }
      case AFTER_DATA -> {
        if (b == '\n') {
          at = At.SIZE;
        } else if (b != '\r') {
          throw new StreamException("a chunk of the answer is longer than it says");
        }
      }
      case TRAILER -> {
        if (b == '\n') {
          at = trailerLine ? At.TRAILER : At.END;
          trailerLine = false;
        } else {
          trailerLine |= b != '\r';
        }
      }
      default -> throw new IllegalStateException(at.name());
    }
  }

  private void size(byte b) {
    int digit = Character.digit(b, 16);
    if (digit >= 0 && rest <= Integer.MAX_VALUE >> 4) {
      rest = rest * 16 + digit;
      digits = true;
    } else if (b == '\n') {
      sizeEnds();
    } else if (b == ';' || b == '\r' || b == ' ') {
      at = At.EXTENSION;
    } else {
      throw new StreamException("the size of a chunk of the answer is no number");
    }
  }

  private void sizeEnds() {
    if (!digits) {
      throw new StreamException("the size of a chunk of the answer is missing");
    }
    digits = false;
    at = rest == 0 ? At.TRAILER : At.DATA;
  }
}
