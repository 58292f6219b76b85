package dev.headroom.reference.shared.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.headroom.reference.shared.security.JwtProperties.JwksAlgorithm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BearerTokensTest {
  private static final String ISSUER = "https://issuer.test";
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @Test
  void an_rsa_key_takes_rs256_alone() throws Exception {
    KeyPair pair = pair("RSA", 2048);
    var tokens = BearerTokens.decoder(withPem(pem(pair.getPublic())));
    JWSSigner signer = new RSASSASigner(pair.getPrivate());
    assertThat(tokens.decode(token(JWSAlgorithm.RS256, signer)).getSubject()).isEqualTo("7");
    assertRefused(() -> tokens.decode(token(JWSAlgorithm.PS256, signer)));
    assertRefused(() -> tokens.decode(token(JWSAlgorithm.RS512, signer)));
    JWSSigner confused = new MACSigner(pair.getPublic().getEncoded());
    assertRefused(() -> tokens.decode(token(JWSAlgorithm.HS256, confused)));
  }

  @Test
  void an_elliptic_key_takes_es256_alone() throws Exception {
    KeyPair pair = pair("EC", 256);
    var tokens = BearerTokens.decoder(withPem(pem(pair.getPublic())));
    JWSSigner signer = new ECDSASigner((ECPrivateKey) pair.getPrivate());
    assertThat(tokens.decode(token(JWSAlgorithm.ES256, signer)).getSubject()).isEqualTo("7");
    JWSSigner other = new ECDSASigner((ECPrivateKey) pair("EC", 256).getPrivate());
    assertRefused(() -> tokens.decode(token(JWSAlgorithm.ES256, other)));
  }

  @Test
  void published_keys_are_fetched_and_their_absence_is_no_fault_of_the_token() throws Exception {
    KeyPair pair = pair("RSA", 2048);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys =
        new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).build())
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
    String token = token(JWSAlgorithm.RS256, new RSASSASigner(pair.getPrivate()));
    var tokens = BearerTokens.decoder(properties(ISSUER, null, null, null, uri));
    assertThat(tokens.decode(token).getSubject()).isEqualTo("7");
    assertRefused(() -> tokens.decode(token(JWSAlgorithm.HS256, new MACSigner(SECRET))));
    server.stop(0);
    assertThatExceptionOfType(JwtException.class)
        .isThrownBy(
            () -> BearerTokens.decoder(properties(ISSUER, null, null, null, uri)).decode(token))
        .isNotInstanceOf(BadJwtException.class);
  }

  @Test
  void an_audience_that_is_asked_for_has_to_be_named() throws Exception {
    var tokens = BearerTokens.decoder(properties(ISSUER, "booking", SECRET, null, null));
    JWSSigner signer = new MACSigner(SECRET);
    assertRefused(() -> tokens.decode(token(JWSAlgorithm.HS256, signer)));
    assertRefused(() -> tokens.decode(token(JWSAlgorithm.HS256, signer, "shop")));
    assertThat(tokens.decode(token(JWSAlgorithm.HS256, signer, "booking")).getSubject())
        .isEqualTo("7");
  }

  @Test
  void what_proves_too_little_is_no_key() throws Exception {
    assertUnusable(properties(null, null, SECRET, null, null), "needs security.jwt.issuer");
    assertUnusable(properties(" ", null, SECRET, null, null), "needs security.jwt.issuer");
    assertUnusable(properties(ISSUER, null, null, null, null), "there are 0");
    assertUnusable(
        properties(ISSUER, null, SECRET, null, URI.create("http://127.0.0.1/keys")), "there are 2");
    assertUnusable(properties(ISSUER, null, SECRET.substring(1), null, null), "31 bytes");
    assertUnusable(withPem("no key"), "can't be read");
    assertUnusable(withPem(pem(pair("RSA", 1024).getPublic())), "RSA of 2048 bits at least");
    assertUnusable(withPem(pem(pair("EC", 384).getPublic())), "EC on P-256");
    assertUnusable(withPem(pem(pair("Ed25519", 255).getPublic())), "neither an RSA nor an EC");
  }

  @Test
  void without_a_key_one_line_says_so_and_another_how_to_mend_it() {
    FailureAnalysis analysis =
        new UnusableKeyAnalyzer()
            .analyze(new IllegalStateException(new UnusableKeyException("no key")));
    assertThat(analysis.getDescription()).startsWith("no key").hasLineCount(1);
    assertThat(analysis.getAction()).contains("security.jwt.secret").hasLineCount(1);
  }

  @Test
  void a_secret_is_not_told() {
    assertThat(properties(ISSUER, null, SECRET, null, null).toString()).doesNotContain(SECRET);
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable decode) {
    assertThatExceptionOfType(BadJwtException.class).isThrownBy(decode);
  }

  private static void assertUnusable(JwtProperties properties, String why) {
    assertThatExceptionOfType(UnusableKeyException.class)
        .isThrownBy(() -> BearerTokens.decoder(properties))
        .withMessageContaining(why);
  }

  private static String token(JWSAlgorithm algorithm, JWSSigner signer, String... audience)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(algorithm),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("7")
                .audience(java.util.List.of(audience))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build());
    token.sign(signer);
    return token.serialize();
  }

  private static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static String pem(PublicKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static JwtProperties withPem(String pem) throws IOException {
    return properties(
        ISSUER, null, null, new ByteArrayResource(pem.getBytes(StandardCharsets.US_ASCII)), null);
  }

  private static JwtProperties properties(
      @Nullable String issuer,
      @Nullable String audience,
      @Nullable String secret,
      @Nullable Resource publicKey,
      @Nullable URI jwksUri) {
    return new JwtProperties(
        issuer,
        audience,
        secret,
        publicKey,
        jwksUri,
        JwksAlgorithm.RS256,
        Duration.ofSeconds(1),
        Duration.ofSeconds(30));
  }
}
