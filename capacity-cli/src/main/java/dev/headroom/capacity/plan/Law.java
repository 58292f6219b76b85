package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * An operational law held against a table (Denning and Buzen 1978; Little 1961).
 *
 * @param name {@code Little’s law}
 * @param of the resource or table that it was held against
 * @param left what the law says equals {@code right}, by itself
 * @param right what the other figures make of it
 * @param unit of both
 * @param holds null where it could not be looked at
 * @param note the law in these figures, or why it does not hold
 */
public record Law(
    Message name,
    Message of,
    double left,
    double right,
    String unit,
    @Nullable Boolean holds,
    Message note) {}
