package dev.headroom.reference.shared.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call.
 *
 * @param authentication how a caller proves who they are
 * @param jwt what a bearer token is checked against
 */
@ConfigurationProperties("security")
public record SecurityProperties(
    @DefaultValue("jwt") Authentication authentication, @DefaultValue JwtProperties jwt) {

  /** The ways to prove it. */
  public enum Authentication {
    /** A bearer token whose subject is the user. */
    JWT,
    /** None: the user id in the body or path is believed. */
    NONE
  }
}
