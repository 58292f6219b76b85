package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Operation;

/** When an idempotency key was used first: what comes after it with the same key is a repeat. */
final class FirstUse {

  private final LongTable first = new LongTable();

  void see(Operation operation) {
    String key = operation.key();
    if (key != null && !operation.refused()) {
      long hash = hash(operation, key);
      long before = first.get(hash);
      if (before == LongTable.NONE || operation.start() < before) {
        first.put(hash, operation.start());
      }
    }
  }

  /** Whether the same was asked for before under the same key. */
  boolean before(Operation operation) {
    String key = operation.key();
    long before = key == null ? LongTable.NONE : first.get(hash(operation, key));
    return before != LongTable.NONE && before < operation.start();
  }

  private static long hash(Operation operation, String key) {
    return LongTable.key(LongTable.key(key) + operation.op().hashCode(), operation.user());
  }
}
