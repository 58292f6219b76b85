package dev.headroom.capacity.stack;

/**
 * A part of the stack or of the measurement could not be started or died: there is no verdict. Exit
 * code 3.
 */
public final class StackFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackFailure(String message) {
    super(message);
  }

  public StackFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
