package dev.headroom.load.stream;

/** An answer that is no event stream; the message is one line. */
final class StreamException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StreamException(String message) {
    super(message);
  }
}
