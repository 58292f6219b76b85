package dev.headroom.load.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells tokens and answers apart without keeping them: a file that people pass around must let
 * nobody in.
 */
public final class Fingerprint {

  private static final int BYTES = 8;
  private static final ThreadLocal<MessageDigest> DIGEST =
      ThreadLocal.withInitial(Fingerprint::sha256);

  private Fingerprint() {}

  /** The first 16 hex digits of the SHA-256 of the text in UTF-8. */
  public static String of(String text) {
    byte[] whole = DIGEST.get().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(whole, 0, BYTES);
  }

  /** The same for every JSON that says the same, in whatever order and spacing. */
  public static String of(JsonNode json) {
    return of(Canonical.text(json));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
