package dev.headroom.capacity.run;

/**
 * Where a raw log stopped making sense: everything before {@code offset} (bytes) was read and
 * counts.
 */
public record Damage(String file, long offset, String reason) {}
