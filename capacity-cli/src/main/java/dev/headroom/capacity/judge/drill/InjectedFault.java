package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it was in force.
 *
 * @param number of the method's step, from 1
 * @param title {@code Redis cut off}
 * @param undone {@code Redis given back}
 * @param part what it was done to: {@code redis}
 * @param fromMillis epoch milliseconds when it was in force
 * @param toMillis epoch milliseconds when it was undone; null where it never was
 * @param effect what was seen of it, in a few words
 * @param had whether it had an effect; null where nothing could be seen
 */
public record InjectedFault(
    int number,
    Message title,
    Message undone,
    String part,
    long fromMillis,
    @Nullable Long toMillis,
    Message effect,
    @Nullable Boolean had) {}
