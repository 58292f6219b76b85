package dev.headroom.capacity.slo;

import org.jspecify.annotations.Nullable;

/**
 * A measured number, or why there is none.
 *
 * @param value null where nothing can be told
 * @param samples how many stand behind it
 * @param reason why nothing can be told, null where it can
 */
public record Reading(@Nullable Double value, long samples, @Nullable String reason) {

  static Reading of(double value, long samples) {
    return new Reading(value, samples, null);
  }

  static Reading unknown(String reason, long samples) {
    return new Reading(null, samples, reason);
  }
}
