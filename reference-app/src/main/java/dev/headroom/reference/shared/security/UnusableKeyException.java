package dev.headroom.reference.shared.security;

/** Nothing to check bearer tokens against, or nothing worth checking against. */
class UnusableKeyException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnusableKeyException(String message) {
    super(message);
  }

  UnusableKeyException(String message, Throwable cause) {
    super(message, cause);
  }
}
