package dev.headroom.chaos.surroundings;

/** A fault or probe needs a part that is not there; the message names both. */
public final class MissingPartException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MissingPartException(String message) {
    super(message);
  }
}
