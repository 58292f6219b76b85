package dev.headroom.reference;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Issues bearer tokens, good ones and others. */
public final class Issuer {
  /** Who issues. */
  public static final String NAME = "https://issuer.test";

  /** What signs by HS256. */
  public static final String SECRET =
      "a secret of the tests, 32 bytes and more; for HS512 it takes 64";

  static final String[] PROPERTIES = {
    "--security.authentication=jwt",
    "--security.jwt.issuer=" + NAME,
    "--security.jwt.secret=" + SECRET
  };

  private Issuer() {}

  /** A good token of this user. */
  public static String tokenOf(long userId) {
    return signed(JWSAlgorithm.HS256, SECRET, claims(String.valueOf(userId)).build());
  }

  static JWTClaimsSet.Builder claims(String subject) {
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .subject(subject)
        .expirationTime(in(Duration.ofMinutes(10)));
  }

  static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }

  static String signed(JWSAlgorithm algorithm, String secret, JWTClaimsSet claims) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
      token.sign(new MACSigner(secret));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }
}
