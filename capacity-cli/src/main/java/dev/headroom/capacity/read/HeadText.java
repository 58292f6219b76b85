package dev.headroom.capacity.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** What a file begins with, as text: unpacked where it is packed by gzip, without a BOM. */
final class HeadText {

  private static final String BOM = "\u00ef\u00bb\u00bf";

  private HeadText() {}

  static String of(byte[] head) {
    byte[] plain = PackedLines.isPacked(head) ? unpacked(head) : head;
    String text = new String(plain, StandardCharsets.ISO_8859_1);
    return text.startsWith(BOM) ? text.substring(BOM.length()) : text;
  }

  /** As much as the first bytes of a packed file give. */
  private static byte[] unpacked(byte[] head) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
      for (int next = in.read(); next >= 0 && text.size() < head.length; next = in.read()) {
        text.write(next);
      }
    } catch (IOException e) {
      return text.toByteArray();
    }
    return text.toByteArray();
  }
}
