package dev.headroom.reference.shared.security;

import dev.headroom.reference.shared.Caller;
import java.util.OptionalLong;
import org.springframework.security.core.context.SecurityContextHolder;

/** Believes what the bearer token proved, and nobody without one. */
class ProvenCallers implements Callers {

  @Override
  public Caller current() {
    return Caller.user(provenUser().orElseThrow(IllegalStateException::new));
  }

  @Override
  public OptionalLong provenUser() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof ProvenCaller proven
        ? OptionalLong.of(proven.userId())
        : OptionalLong.empty();
  }
}
