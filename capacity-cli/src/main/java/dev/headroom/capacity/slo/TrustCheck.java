package dev.headroom.capacity.slo;

import org.jspecify.annotations.Nullable;

/**
 * Whether one precondition of believing the measurement held, e.g. that the generator had CPU to
 * spare.
 *
 * @param held null where it could not be looked at
 * @param measured and {@code limit} in plain words with their units
 * @param shareOfLimit 1 is the limit, null where it has no share
 * @param fatal whether a breach makes the run {@link Verdict#INVALID} rather than less sure
 * @param mend what to do when it did not hold
 */
public record TrustCheck(
    String name,
    @Nullable Boolean held,
    String measured,
    String limit,
    @Nullable Double shareOfLimit,
    boolean fatal,
    String mend) {}
