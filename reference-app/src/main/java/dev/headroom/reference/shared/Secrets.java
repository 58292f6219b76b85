package dev.headroom.reference.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes what nobody can guess: 128 random bits, 22 URL-safe characters. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Secrets() {}

  /** Another secret at each call. */
  public static String next() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return ENCODER.encodeToString(bytes);
  }
}
