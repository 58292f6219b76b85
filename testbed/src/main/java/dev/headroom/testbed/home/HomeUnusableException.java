package dev.headroom.testbed.home;

/** Headroom's home can't be created or written to; the message names it and says the mend. */
public final class HomeUnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HomeUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
