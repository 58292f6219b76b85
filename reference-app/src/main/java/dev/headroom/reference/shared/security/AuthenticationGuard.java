package dev.headroom.reference.shared.security;

import dev.headroom.reference.shared.security.SecurityProperties.Authentication;
import org.springframework.stereotype.Component;

/** Refuses to start rather than to stand open without being told so. */
@Component
class AuthenticationGuard {

  AuthenticationGuard(SecurityProperties properties) {
    if (properties.authentication() != Authentication.NONE) {
      throw new AuthenticationMissingException();
    }
  }
}
