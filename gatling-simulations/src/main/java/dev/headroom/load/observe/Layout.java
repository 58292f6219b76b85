package dev.headroom.load.observe;

import java.nio.charset.StandardCharsets;

/** The bytes of the file, big-endian. */
final class Layout {

  static final byte[] MAGIC = "HROB".getBytes(StandardCharsets.US_ASCII);
  static final byte VERSION = 1;

  static final byte NAME = 0;
  static final byte REQUEST = 1;
  static final byte VALUE = 2;

  static final int REQUEST_BYTES = 1 + 2 + 3 * 4 + 2 + 1;
  static final int VALUE_BYTES = 1 + 2 + 2 * 4;

  private Layout() {}
}
