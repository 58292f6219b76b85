package dev.headroom.reference.shared.cache;

/**
 * What a near copy is filled with.
 *
 * @param freshMillis how long nobody has to look for a newer one, counted from the begin of loading
 * @param lifeMillis after how long it may not be shown any more; 0 for whoever waits alone
 */
record Loaded<T>(T value, long freshMillis, long lifeMillis) {

  Loaded {
    freshMillis = Math.max(0, Math.min(freshMillis, lifeMillis));
  }
}
