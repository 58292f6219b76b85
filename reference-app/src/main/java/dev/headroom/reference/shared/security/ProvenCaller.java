package dev.headroom.reference.shared.security;

import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** The caller whom a valid bearer token names. */
final class ProvenCaller extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;
  private final long userId;

  ProvenCaller(Jwt token) {
    super(List.of());
    this.userId = Long.parseLong(Objects.requireNonNull(token.getSubject()));
    setAuthenticated(true);
  }

  long userId() {
    return userId;
  }

  @Override
  public Object getPrincipal() {
    return String.valueOf(userId);
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProvenCaller proven && proven.userId == userId;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(userId);
  }
}
