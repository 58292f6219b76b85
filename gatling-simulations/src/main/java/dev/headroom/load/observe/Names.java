package dev.headroom.load.observe;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers the names in the order in which they first appear; requests and values share it. */
final class Names {

  private static final int MOST = 0xFFFF;

  private record Name(byte type, String text) {}

  private final Map<String, Integer> requests = new ConcurrentHashMap<>();
  private final Map<String, Integer> values = new ConcurrentHashMap<>();
  private final List<Name> known = new ArrayList<>();
  private int written;

  int request(String name) {
    Integer index = requests.get(name);
    return index == null ? add(requests, Layout.REQUEST, name) : index;
  }

  int value(String name) {
    Integer index = values.get(name);
    return index == null ? add(values, Layout.VALUE, name) : index;
  }

  private synchronized int add(Map<String, Integer> indexes, byte type, String name) {
    Integer index = indexes.get(name);
    if (index != null) {
      return index;
    }
    int next = known.size();
    if (next > MOST) {
      throw new IllegalStateException("more than 65,536 names: '" + name + "' is one too many");
    }
    known.add(new Name(type, name));
    indexes.put(name, next);
    return next;
  }

  /** Writes those that are not written yet. */
  synchronized void write(DataOutputStream out) throws IOException {
    for (; written < known.size(); written++) {
      out.writeByte(Layout.NAME);
      out.writeShort(written);
      out.writeByte(known.get(written).type());
      out.writeUTF(known.get(written).text());
    }
  }
}
