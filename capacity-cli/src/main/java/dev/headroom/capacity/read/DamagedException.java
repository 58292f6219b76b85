package dev.headroom.capacity.read;

/** What follows in a file makes no sense; the message says why in a few words. */
final class DamagedException extends Exception {

  private static final long serialVersionUID = 1L;

  DamagedException(String reason) {
    super(reason, null, false, false);
  }
}
