package dev.headroom.capacity.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Strings by index, in order of first appearance. */
final class Strings {
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<String> all = new ArrayList<>();

  int index(String value) {
    Integer known = indices.putIfAbsent(value, all.size());
    if (known != null) {
      return known;
    }
    all.add(value);
    return all.size() - 1;
  }

  String get(int index) {
    return all.get(index);
  }

  int size() {
    return all.size();
  }

  List<String> list() {
    return List.copyOf(all);
  }

  void reorder(int[] order) {
    List<String> before = List.copyOf(all);
    for (int i = 0; i < order.length; i++) {
      all.set(i, before.get(order[i]));
      indices.put(all.get(i), i);
    }
  }
}
