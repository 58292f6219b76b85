package dev.headroom.reference.shared.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class AuthenticationMissingAnalyzer
    extends AbstractFailureAnalyzer<AuthenticationMissingException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, AuthenticationMissingException cause) {
    return new FailureAnalysis(
        cause.getMessage() + ", and the service won't stand open unasked",
        "Start it with --spring.profiles.active=testbed, or set security.authentication=none"
            + " where whoever can reach the port may book for anybody.",
        cause);
  }
}
