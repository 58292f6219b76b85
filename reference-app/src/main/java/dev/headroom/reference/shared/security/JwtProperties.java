package dev.headroom.reference.shared.security;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What a bearer token is checked against: the issuer, and exactly one of three kinds of key. The
 * key fixes the algorithm, so that no token chooses its own.
 *
 * @param issuer what the claim {@code iss} has to be
 * @param audience what the claim {@code aud} has to name; none is asked for when absent
 * @param secret shared with the issuer, 32 bytes at least in UTF-8; for HS256
 * @param publicKey where the issuer's public key lies, in PEM; RSA of 2048 bits at least for RS256,
 *     P-256 for ES256
 * @param jwksUri where the issuer publishes its keys
 * @param jwksAlgorithm what the published keys are for
 * @param jwksTimeout longest wait for the published keys, connecting and reading each
 * @param clockSkew how far the issuer's clock may be off, 0 to 5 minutes
 */
public record JwtProperties(
    @Nullable String issuer,
    @Nullable String audience,
    @Nullable String secret,
    @Nullable Resource publicKey,
    @Nullable URI jwksUri,
    @DefaultValue("RS256") JwksAlgorithm jwksAlgorithm,
    @DefaultValue("2s") Duration jwksTimeout,
    @DefaultValue("30s") Duration clockSkew) {

  /** What published keys may be for; all asymmetric, as a published secret is none. */
  public enum JwksAlgorithm {
    /** RSA with SHA-256. */
    RS256,
    /** ECDSA on P-256 with SHA-256. */
    ES256
  }

  public JwtProperties {
    if (clockSkew.isNegative() || clockSkew.compareTo(Duration.ofMinutes(5)) > 0) {
      throw new IllegalArgumentException("security.jwt.clock-skew has to be 0 to 5 minutes");
    }
    if (jwksTimeout.toMillis() < 1) {
      throw new IllegalArgumentException("security.jwt.jwks-timeout has to be positive");
    }
  }

  /** Without the secret, as this may end up in a log. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "JwtProperties[issuer=%s, audience=%s]", issuer, audience);
  }
}
