package dev.headroom.capacity.cli;

/**
 * Wrong usage or unreadable input: one line that says what is wrong, one that says how to mend it.
 * Exit code 2.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String wrong, String mend) {
    super(wrong + "\n       " + mend);
  }
}
