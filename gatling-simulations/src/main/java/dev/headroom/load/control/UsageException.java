package dev.headroom.load.control;

/** A command line that cannot be understood; the message is one line. */
public final class UsageException extends Exception {

  UsageException(String message) {
    super(message);
  }
}
