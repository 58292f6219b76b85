package dev.headroom.reference.shared.security;

import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.io.Resource;

/** A key with the only algorithm that it is good for. */
record VerificationKey(JWSAlgorithm algorithm, Key key) {
  private static final int LEAST_SECRET_BYTES = 32;
  private static final int LEAST_RSA_BITS = 2048;
  private static final int P_256_BITS = 256;

  static VerificationKey ofSecret(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < LEAST_SECRET_BYTES) {
      throw new UnusableKeyException(
          "security.jwt.secret has %d bytes, fewer than %d"
              .formatted(bytes.length, LEAST_SECRET_BYTES));
    }
    return new VerificationKey(JWSAlgorithm.HS256, new SecretKeySpec(bytes, "HmacSHA256"));
  }

  static VerificationKey ofPem(Resource pem) {
    byte[] der = der(pem);
    for (String algorithm : List.of("RSA", "EC")) {
      try {
        return ofPublic(
            KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der)));
      } catch (GeneralSecurityException e) {
        // Of the other kind, then.
      }
    }
    throw new UnusableKeyException("security.jwt.public-key holds neither an RSA nor an EC key");
  }

  private static VerificationKey ofPublic(PublicKey key) {
    if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_RSA_BITS) {
      return new VerificationKey(JWSAlgorithm.RS256, key);
    }
    if (key instanceof ECPublicKey ec
        && ec.getParams().getCurve().getField().getFieldSize() == P_256_BITS) {
      return new VerificationKey(JWSAlgorithm.ES256, key);
    }
    throw new UnusableKeyException(
        "security.jwt.public-key is neither RSA of %d bits at least nor EC on P-256"
            .formatted(LEAST_RSA_BITS));
  }

  private static byte[] der(Resource pem) {
    try {
      return Base64.getMimeDecoder()
          .decode(pem.getContentAsString(StandardCharsets.US_ASCII).replaceAll("-----.*-----", ""));
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableKeyException("security.jwt.public-key can't be read as PEM", e);
    }
  }
}
