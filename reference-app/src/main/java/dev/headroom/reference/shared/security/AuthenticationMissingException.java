package dev.headroom.reference.shared.security;

class AuthenticationMissingException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  AuthenticationMissingException() {
    super("security.authentication=jwt is not available in this version");
  }
}
