package dev.headroom.capacity.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The strings of a binary log, and the table of those that were written once. */
final class GatlingStrings {

  private static final int LATIN1 = 0;
  private static final int UTF16 = 1;

  private final ByteInput in;
  private final List<String> table = new ArrayList<>(List.of(""));

  GatlingStrings(ByteInput in) {
    this.in = in;
  }

  String readPlain() throws IOException, DamagedException {
    int length = in.readInt();
    if (length < 0) {
      throw new DamagedException("a text has length " + length);
    }
    if (length == 0) {
      return "";
    }
    byte[] bytes = in.readBytes(length);
    int coder = in.readByte();
    if (coder == LATIN1) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    if (coder != UTF16 || length % 2 != 0) {
      throw new DamagedException("a text has coder " + coder + " and " + length + " bytes");
    }
    return new String(bytes, StandardCharsets.UTF_16LE);
  }

  /** The index of a string in the table; {@link #get} has the string. */
  int readCached() throws IOException, DamagedException {
    int key = in.readInt();
    if (key == table.size()) {
      table.add(readPlain());
      return key;
    }
    if (key < 0 && -key > 0 && -key < table.size()) {
      return -key;
    }
    throw new DamagedException("a text refers to number " + key + " of " + (table.size() - 1));
  }

  String get(int index) {
    return table.get(index);
  }
}
