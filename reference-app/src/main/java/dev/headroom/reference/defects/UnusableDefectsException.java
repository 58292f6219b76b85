package dev.headroom.reference.defects;

/** Defects were asked for in a way that can't be meant. */
class UnusableDefectsException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnusableDefectsException(String message) {
    super(message);
  }
}
