package dev.headroom.reference.shared.security;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestTemplate;

/** Makes the decoder that the properties ask for. */
final class BearerTokens {
  private static final Pattern USER_ID = Pattern.compile("[1-9][0-9]{0,17}");

  private BearerTokens() {}

  static JwtDecoder decoder(JwtProperties properties) {
    String issuer = properties.issuer();
    if (!StringUtils.hasText(issuer)) {
      throw new UnusableKeyException("security.authentication=jwt needs security.jwt.issuer");
    }
    NimbusJwtDecoder decoder = keyed(properties);
    decoder.setJwtValidator(validator(properties, issuer));
    return decoder;
  }

  private static NimbusJwtDecoder keyed(JwtProperties properties) {
    long kinds =
        Stream.of(properties.secret(), properties.publicKey(), properties.jwksUri())
            .filter(Objects::nonNull)
            .count();
    if (kinds != 1) {
      throw new UnusableKeyException(
          "security.authentication=jwt needs one key, and there are " + kinds);
    }
    URI published = properties.jwksUri();
    return published != null ? published(published, properties) : single(key(properties));
  }

  private static VerificationKey key(JwtProperties properties) {
    String secret = properties.secret();
    return secret != null
        ? VerificationKey.ofSecret(secret)
        : VerificationKey.ofPem(Objects.requireNonNull(properties.publicKey()));
  }

  private static NimbusJwtDecoder single(VerificationKey key) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new SingleKeyJWSKeySelector<>(key.algorithm(), key.key()));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return new NimbusJwtDecoder(processor);
  }

  private static NimbusJwtDecoder published(URI uri, JwtProperties properties) {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(properties.jwksTimeout());
    requests.setReadTimeout(properties.jwksTimeout());
    return NimbusJwtDecoder.withJwkSetUri(uri.toString())
        .jwsAlgorithm(SignatureAlgorithm.from(properties.jwksAlgorithm().name()))
        .restOperations(new RestTemplate(requests))
        .build();
  }

  private static OAuth2TokenValidator<Jwt> validator(JwtProperties properties, String issuer) {
    JwtTimestampValidator life = new JwtTimestampValidator(properties.clockSkew());
    life.setAllowEmptyExpiryClaim(false);
    List<OAuth2TokenValidator<Jwt>> all = new ArrayList<>();
    all.add(life);
    all.add(new JwtIssuerValidator(issuer));
    all.add(new JwtClaimValidator<>(JwtClaimNames.SUB, BearerTokens::isUserId));
    if (properties.audience() != null) {
      all.add(
          new JwtClaimValidator<@Nullable Collection<String>>(
              JwtClaimNames.AUD, named -> named != null && named.contains(properties.audience())));
    }
    return new DelegatingOAuth2TokenValidator<>(all);
  }

  private static boolean isUserId(@Nullable Object subject) {
    return subject instanceof String text && USER_ID.matcher(text).matches();
  }
}
