package dev.headroom.reference.shared.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class UnusableKeyAnalyzer extends AbstractFailureAnalyzer<UnusableKeyException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnusableKeyException cause) {
    return new FailureAnalysis(
        cause.getMessage() + ", and the service won't stand open unasked",
        "Set security.jwt.issuer and one of security.jwt.secret (32 bytes at least),"
            + " security.jwt.public-key and security.jwt.jwks-uri; or start it with"
            + " --spring.profiles.active=testbed where whoever can reach the port may book for"
            + " anybody.",
        cause);
  }
}
