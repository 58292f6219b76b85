package dev.headroom.reference.shared.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A finished answer in JSON. It is written to the client as it is.
 *
 * @param <T> what it shows, for OpenAPI and for nobody else
 */
public final class Document<T> {
  private final byte[] bytes;
  private final String tag;

  private Document(byte[] bytes) {
    this.bytes = bytes;
    this.tag = "\"" + Long.toHexString(ByteBuffer.wrap(digest(bytes)).getLong()) + "\"";
  }

  /** Takes over the bytes, UTF-8 JSON that nobody changes from now on. */
  static <T> Document<T> of(byte[] json) {
    return new Document<>(json);
  }

  /** What {@link #text} gave before. */
  static <T> Document<T> of(String json) {
    return new Document<>(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The entity tag, quoted; equal for equal bytes. */
  String tag() {
    return tag;
  }

  /** The bytes themselves, not a copy. */
  byte[] bytes() {
    return bytes;
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
